"""Verbs and nouns before the people that take them as object: "killed [12 soldiers]", "the deaths of [12]"."""

from dataclasses import replace

from reportedly.extract.figures.grammar import (
    AUXILIARIES,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
    RELATIVES,
    SAYING,
    SUBORDINATORS,
    is_adverb,
)
from reportedly.extract.figures.kinds import Role, Trigger, phrase_at
from reportedly.extract.figures.predicates import MAIN, Predicate, follows_be, made, named
from reportedly.extract.figures.words import Words, word_set
from reportedly.model import Kind

CHAIN = 40
"""Words between a verb and the last of the people it takes, over a list of others."""

LONGEST_PHRASE = 5
"""Words of the longest trigger."""

_LOOSE = word_set("another other also only all even both some")
_ARTICLES = POSSESSIVES | {"a", "an", "the"}
_CONNECTORS = frozenset(("and", ",", "or", "including", "&", "plus", "as"))
_REFLEXIVES = word_set("himself herself themselves")
_BARRIERS = (AUXILIARIES | PRONOUNS | RELATIVES | SUBORDINATORS | SAYING | frozenset(".!?;:…")) - _REFLEXIVES - {"as"}
"""Words over which a verb does not reach on to a list of people."""


def direct(words: Words, n: int, floor: int) -> Predicate | None:
    """The verb or noun whose object begins at word ``n``."""
    at = _back(words, n, floor)
    for start in range(at - 1, max(floor, at - LONGEST_PHRASE) - 1, -1):
        found = phrase_at(words.lows, start, at)
        if found and found[0] == at and _takes(words, start, found[1], floor):
            verb = made(words, start, at, found[1], MAIN, floor, trailing=False)
            return replace(verb, more=_joined_before(words, start, floor))
    return _noun(words, at, floor)


def _joined_before(words: Words, n: int, floor: int) -> tuple[Kind, ...]:
    """The kind of a verb joined before the one at word ``n``: "captured and beheaded two guards"."""
    if n - 2 < floor or words.lows[n - 1] not in ("and", "or"):
        return ()
    found = phrase_at(words.lows, n - 2, n - 1)
    return (found[1].kind,) if found and _takes(words, n - 2, found[1], floor) else ()


def _back(words: Words, n: int, floor: int) -> int:
    """Back over determiners, adverbs and quotation marks before a number."""
    while n > floor and (
        words.lows[n - 1] in DETERMINERS
        or words.forms[n - 1] in QUOTES
        or words.lows[n - 1].endswith("ly")
        or words.lows[n - 1] in _LOOSE
    ):
        n -= 1
    return n


def _takes(words: Words, start: int, trigger: Trigger, floor: int) -> bool:
    """Whether the trigger is an active verb here."""
    if not trigger.roles & Role.OBJECT or (trigger.roles & Role.BEFORE and words.lows[start - 1] in _ARTICLES):
        return False
    return words.lows[start].endswith("ing") or not trigger.roles & Role.PASSIVE or not follows_be(words, start, floor)


def _noun(words: Words, at: int, floor: int) -> Predicate | None:
    """A noun with "of" or "against": "the deaths of", "the bodies of"."""
    if at - 2 < floor or words.lows[at - 1] != "of":
        return None
    noun = at - 5 if at - 5 >= floor and words.lows[at - 2] == "ago" else at - 2
    found = phrase_at(words.lows, noun, noun + 1)
    if not found or not found[1].roles & Role.NOUN:
        return None
    return named(words, noun, at, found[1], floor)


def chained(words: Words, n: int, floor: int) -> Predicate | None:
    """The verb that takes the people at word ``n`` as one of a list: "killed three guards and [12 soldiers]"."""
    at = _back(words, n, floor)
    if at - 1 <= floor or words.lows[at - 1] not in _CONNECTORS or is_apposition(words, at, floor):
        return None
    for start in range(at - 2, max(floor, at - CHAIN) - 1, -1):
        found = phrase_at(words.lows, start, n)
        if found and _is_whole(words, start, found[1], at, floor):
            return made(words, start, found[0], found[1], MAIN, floor, trailing=False)
        if found and _takes(words, start, found[1], floor) and not _modifies(words, found[0]):
            return made(words, start, found[0], found[1], MAIN, floor, trailing=False)
        if found and found[1].roles & Role.NOUN and words.lows[found[0]] == "of":
            return named(words, start, found[0], found[1], floor)
        if (words.lows[start] in _BARRIERS and words.forms[start] != "US") or (
            found and found[1].roles & (Role.PASSIVE | Role.SUBJECT)
        ):
            return None
    return None


def _is_whole(words: Words, start: int, trigger: Trigger, at: int, floor: int) -> bool:
    """Whether "including" takes a part of those who suffered it: "30 were detained, including 22 officers"."""
    including = words.lows[at - 1] == "including"
    return including and bool(trigger.roles & Role.PASSIVE) and follows_be(words, start, floor)


def _modifies(words: Words, n: int) -> bool:
    """Whether the trigger before word ``n`` takes no object there: "killed in", "killed, 25 wounded"."""
    low = words.lows[n]
    if low == "at":
        return words.lows[n + 1] != "least"
    return not (low[0].isalnum() or low in QUOTES or low == "#") or low in (
        "in",
        "by",
        "on",
        "at",
        "and",
        "or",
        "during",
    )


def is_apposition(words: Words, at: int, floor: int) -> bool:
    """Whether what begins at word ``at`` only explains the name before it: "Luke Somers, [a journalist]"."""
    if words.lows[at - 1] != "," or at < 2:
        return False
    if words.lows[floor] in PREPOSITIONS and "," not in words.forms[floor : at - 1]:
        return False
    before = words.forms[at - 2]
    return before[0].isupper() or before[0].isdecimal() or before in QUOTES or is_adverb(before)
