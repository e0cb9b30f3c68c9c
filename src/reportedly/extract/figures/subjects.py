"""Verbs after the people that take them as subject, or describe them: "[12 soldiers] were killed"."""

from dataclasses import replace

from reportedly.extract.figures.clauses import go_past
from reportedly.extract.figures.grammar import (
    BREAKS,
    DASHES,
    DETERMINERS,
    HYPHENS,
    PREPOSITIONS,
    QUOTES,
    STOPS,
    TIME_WORDS,
    UNITS_OF_MEASURE,
    is_adverb,
)
from reportedly.extract.figures.kinds import Role, Trigger, phrase_at
from reportedly.extract.figures.nouns import is_plural_people
from reportedly.extract.figures.numberwords import UNITS, VAGUE
from reportedly.extract.figures.predicates import MAIN, Predicate, follows_have, made
from reportedly.extract.figures.walk import VERBAL, Walk, comma, describe, skip_to
from reportedly.extract.figures.words import Words, word_set

REACH = 45
"""Words after the people within which their verb is looked for."""

LONGEST_TIME = 5
"""Words of a measure of time: "more than six months ago"."""

_BASE_FORMS = word_set("die dies perish drown fight join flee vanish disappear escape patrol return")
"""Verbs that stand at once after their people, never over a phrase: "the Kurdish fight against" is a noun."""

_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
_TIMES_AND_WHOLES = TIME_WORDS | word_set("this last that all")
_OBJECTS = (
    DETERMINERS
    | UNITS.keys()
    | VAGUE.keys()
    | word_set("him her them himself herself themselves more up nearly about around")
)
"""Words that begin an object: after "killed" they show that the people did it."""


def verb_after(words: Words, n: int, stop: int, floor: int) -> Predicate | None:
    """The verb whose subject ends before word ``n``, else what describes that subject; None where there is neither."""
    if n + 1 < stop and words.forms[n] in _POSSESSIVE:
        found = phrase_at(words.lows, n + 1, stop)
        if found and found[1].roles & Role.NOUN:
            return made(words, n + 1, found[0], found[1], MAIN, floor, trailing=True)
    walk = Walk(n, n, min(stop, n + REACH))
    while walk.at < walk.stop and _step(words, walk):
        pass
    return walk.found


def _step(words: Words, walk: Walk) -> bool:
    """Look at one word; whether to go on."""
    form = words.forms[walk.at]
    if not form[0].isalnum():
        return _sign(words, walk, form)
    found = phrase_at(words.lows, walk.at, walk.stop)
    taken = _take(words, walk, *found) if found else None
    return go_past(words, walk) if taken is None else taken


def _sign(words: Words, walk: Walk, form: str) -> bool:
    """Past a sign and what it sets apart; whether the search goes on."""
    if form == "(":
        return skip_to(words, walk, frozenset(")"))
    if form in DASHES - HYPHENS or (form in HYPHENS and not words.glued(walk.at)):
        return skip_to(words, walk, DASHES)
    if form == ",":
        return comma(words, walk)
    if form in BREAKS or (form in HYPHENS and walk.at == walk.origin):
        return False
    if form in QUOTES:
        walk.at += 1
        return True
    return go_past(words, walk)


def _take(words: Words, walk: Walk, end: int, trigger: Trigger) -> bool | None:
    """Take a trigger as the verb, if its role fits; None to treat the word as any other."""
    if walk.contact and trigger.roles & Role.OBJECT:
        return describe(words, walk, end, trigger)
    if walk.phrase and words.lows[walk.at - 1] == "to" and not walk.aux:
        return None
    if not trigger.roles & VERBAL:
        return False if walk.aux and trigger.roles & Role.OBJECT else None
    if _is_active(words, walk, end, trigger):
        return False
    return _keep(words, walk, end, trigger)


def _keep(words: Words, walk: Walk, end: int, trigger: Trigger) -> bool | None:
    """Keep a trigger as the verb of the clause, or as what describes the people."""
    finite = walk.aux or not (trigger.roles & Role.PASSIVE or words.lows[walk.at].endswith("ing"))
    if not finite and (walk.phrase or not _is_reduced(words, end)):
        return None
    if not walk.aux and walk.phrase and (trigger.roles & Role.BEFORE or words.lows[walk.at] in _BASE_FORMS):
        return None
    if walk.relative or not finite:
        return describe(words, walk, end, trigger)
    described = walk.found.kind if walk.found else None
    walk.found = replace(made(words, walk.at, end, trigger, MAIN, walk.origin, trailing=True), described=described)
    return False


def _is_reduced(words: Words, end: int) -> bool:
    """Whether a participle stands for itself rather than before a noun: "[three] captured jets" is none."""
    if end >= len(words.lows):
        return True
    low, form = words.lows[end], words.forms[end]
    if not form[0].isalpha():
        return not (form in HYPHENS and words.glued(end))
    if low in STOPS or low in TIME_WORDS or low in DETERMINERS or is_adverb(low) or _is_time(words, end):
        return True
    return form[0].isupper() or low.endswith(("ing", "ed"))


def _is_time(words: Words, n: int) -> bool:
    """Whether a measure of time begins at word ``n``: "six months ago", "a year later"."""
    near = words.lows[n : n + LONGEST_TIME]
    return any(low in UNITS_OF_MEASURE for low in near[1:]) and ("ago" in near or "earlier" in near or "later" in near)


def _is_active(words: Words, walk: Walk, end: int, trigger: Trigger) -> bool:
    """Whether the people do it rather than suffer it: "[gunmen] killed 12 soldiers"."""
    if not trigger.roles & Role.OBJECT or end >= walk.stop or words.lows[end - 1] in PREPOSITIONS:
        return False
    if walk.aux and not follows_have(words, walk.at, walk.origin):
        return False
    low, form = words.lows[end], words.forms[end]
    if low in _TIMES_AND_WHOLES or _is_time(words, end):
        return False
    if form[0].isupper() and low not in STOPS and words.forms[walk.at].islower():
        return True
    if low == "at":
        return end + 1 < walk.stop and words.lows[end + 1] == "least"
    return low in _OBJECTS or low[0].isdecimal() or is_plural_people(low)
