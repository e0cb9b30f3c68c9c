"""Who is counted: the phrase of nouns after a number."""

from collections.abc import Callable
from dataclasses import dataclass

from reportedly.extract.figures.extensions import extended
from reportedly.extract.figures.grammar import (
    CONJUNCTIONS,
    DETERMINERS,
    HYPHENS,
    PAST_VERBS,
    QUOTES,
    STOPS,
    TIME_WORDS,
    UNITS_OF_MEASURE,
    is_adverb,
)
from reportedly.extract.figures.kinds import FIRM_HEADS, HEADS, TRIGGERS, Role, phrase_at
from reportedly.extract.figures.nouns import is_person, is_plural_people
from reportedly.extract.figures.words import Words, word_set
from reportedly.model import Kind

LONGEST = 12
"""Words that may stand between a number and its noun; longer stretches are other phrases."""

LONGEST_ONE = 10
"""The same after an article, where no number says that a noun must follow."""

_ANAPHORS = word_set("them whom those these")
_FILLERS = word_set("more other further additional such new")
_BETWEEN_FIRST = frozenset(("the", "all", "those", "these"))
_PEOPLES = ("ians", "eans", "ans")
"""Endings of names of peoples that no list need hold: "Sarnians"."""

_POSSESSIVE = frozenset(("'s", "’s"))
_S_ADVERBS = word_set("as is was has this across towards perhaps besides always sometimes thus afterwards plus")


@dataclass(frozen=True, slots=True)
class Group:
    """People counted: the words ``start:end`` with their noun at ``head``; ``kind`` where the words themselves say it.

    ``partitive`` is true for "of the soldiers", where the number takes a part of the people named, ``pronoun`` for
    "of them".
    """

    start: int
    end: int
    head: int
    kind: Kind | None
    partitive: bool = False
    pronoun: bool = False


def group_after(words: Words, n: int, stop: int, several: bool) -> Group | None:
    """The people named from word ``n`` on, or None where the words name none; ``several`` asks for a plural."""
    at, partitive = _enter(words, n, stop)
    if at >= stop:
        return None
    if partitive and words.lows[at] in _ANAPHORS:
        return Group(at, at + 1, at, None, True, True)
    one = not (several or partitive)
    head = _head(words, at, min(stop, at + LONGEST_ONE) if one else stop, is_person if one else is_plural_people)
    if head is None:
        return None
    start = _trim(words, at, head)
    return Group(start, extended(words, head + 1, stop), head, _own_kind(words, start, head), partitive)


def _enter(words: Words, n: int, stop: int) -> tuple[int, bool]:
    """Past "of" and the determiners after it: where the phrase begins, and whether it is a part of a whole."""
    if n >= stop or words.lows[n] != "of":
        return n, False
    at = n + 1
    while at + 1 < stop and words.lows[at] in DETERMINERS:
        if words.lows[at] in _ANAPHORS and words.lows[at + 1] in STOPS:
            break
        at += 1
    return at, at > n + 1 or (at < stop and words.lows[at] in _ANAPHORS)


def _head(words: Words, n: int, stop: int, is_noun: Callable[[str], bool]) -> int | None:
    """The noun that names the people, in a phrase that begins at word ``n``."""
    head = None
    for at in range(n, min(stop, n + LONGEST)):
        if _names_people(words, at, is_noun):
            head = at
            continue
        if head is not None and _ends(words, head, at):
            return head
        head = None
        if not _premodifies(words, at, n, stop, is_noun is is_person):
            return None
    return head


def _names_people(words: Words, at: int, is_noun: Callable[[str], bool]) -> bool:
    """Whether the word at ``at`` is a noun for people, not a participle ("dead"), or the name of a people."""
    low = words.lows[at]
    trigger = TRIGGERS.get(low)
    if trigger and trigger.roles & Role.BEFORE:
        return False
    if is_noun(low) or (low in ("case", "cases") and _is_patients(words, at)):
        return True
    return is_noun is is_plural_people and words.forms[at][0].isupper() and low.endswith(_PEOPLES)


def _is_patients(words: Words, at: int) -> bool:
    """Whether cases are people with a disease: "cases of Ebola", "26 HIV cases"."""
    before, after = words.forms[at - 1], words.forms[at + 1 : at + 3]
    return before.isupper() or before.lower() == "ebola" or (after[:1] == ["of"] and after[-1][0].isupper())


def _ends(words: Words, head: int, at: int) -> bool:
    """Whether the phrase can end after its noun, before word ``at``: not in "police stations", "women's rights"."""
    low, form = words.lows[at], words.forms[at]
    if form in _POSSESSIVE:
        return at + 1 < len(words.lows) and _is_loss(words.lows[at + 1])
    if form in HYPHENS and words.glued(at) and at + 1 < len(words.forms) and words.glued(at + 1):
        return False
    if not form[0].isalpha() or low in STOPS or low in DETERMINERS or low in TIME_WORDS or is_adverb(low):
        return True
    if _is_verbal(low) or low in PAST_VERBS or low.endswith(("ed", "ing")):
        return True
    if not is_plural_people(words.lows[head]):
        return (form[0].isupper() and words.forms[head][0].islower()) or (low.endswith("s") and not low.endswith("ss"))
    return low in _S_ADVERBS or not low.endswith("s") or low.endswith("ss")


def _is_verbal(low: str) -> bool:
    """Whether a word is a trigger that can stand after people as their verb."""
    trigger = TRIGGERS.get(low)
    return bool(trigger and trigger.roles & (Role.PASSIVE | Role.SUBJECT))


def _is_loss(low: str) -> bool:
    """Whether a noun after "'s" says what happened: "the soldier's death"."""
    trigger = TRIGGERS.get(low)
    return bool(trigger and trigger.roles & Role.NOUN)


def _premodifies(words: Words, at: int, n: int, stop: int, one: bool) -> bool:
    """Whether a word can stand before the noun."""
    low, form = words.lows[at], words.forms[at]
    if low in CONJUNCTIONS or low == ",":
        return at > n and at + 1 < stop and _joins_adjectives(words.forms[at - 1], words.lows[at - 1])
    if form in HYPHENS:
        return words.glued(at) or at == n
    if form in QUOTES or form == "#" or form in _POSSESSIVE or (form in ("(", ")") and at > n):
        return True
    if form[0].isdecimal():
        return at + 1 < stop and words.forms[at + 1] in HYPHENS and words.glued(at + 1)
    if not form[0].isalpha() or low in DETERMINERS or (low in UNITS_OF_MEASURE and not words.glued(at)):
        return False
    if one and _is_verb(words, at, n, stop):
        return False
    if form.islower() and low.endswith("s") and not one and at + 1 < stop and words.forms[at + 1][0].isupper():
        return False
    return low not in STOPS or form == "US"


def _is_verb(words: Words, at: int, n: int, stop: int) -> bool:
    """Whether a trigger here is a verb: a participle describes the noun only at the beginning of its phrase."""
    found = phrase_at(words.lows, at, stop)
    if not found or words.forms[at][0].isupper():
        return words.lows[at].endswith("ing") and at > n and not words.glued(at)
    if found[0] > at + 1:
        return True
    if not found[1].roles & Role.PASSIVE:
        return False
    first = at == n or is_adverb(words.lows[at - 1]) or words.lows[at - 1] in _FILLERS or words.forms[at - 1] in HYPHENS
    return not found[1].roles & Role.BEFORE or not first


def _joins_adjectives(form: str, low: str) -> bool:
    """Whether "and" or a comma after this word can join adjectives: "Arab and foreign", not "months, Islamists"."""
    return (
        form[0].isalpha() and low not in STOPS and (form[0].isupper() or not low.endswith("s") or is_plural_people(low))
    )


def _trim(words: Words, n: int, head: int) -> int:
    """Past "more", "other" and signs at the beginning."""
    while n < head and (words.lows[n] in _FILLERS or not words.forms[n][0].isalnum()):
        n += 1
    return n


def _own_kind(words: Words, start: int, head: int) -> Kind | None:
    """The kind that the noun or a participle before it gives: "hostages", "wounded soldiers"."""
    if words.lows[head] in FIRM_HEADS:
        return HEADS[words.lows[head]]
    if "former" in words.lows[start:head]:
        return None
    for at in range(start, head):
        trigger = TRIGGERS.get(words.lows[at])
        if trigger and trigger.roles & Role.BEFORE:
            return trigger.kind
    return HEADS.get(words.lows[head])
