"""The search for the verb of people counted: where it stands, and the insertions that it passes over."""

from dataclasses import dataclass

from reportedly.extract.figures.grammar import (
    AUXILIARIES,
    BREAKS,
    HYPHENS,
    PRONOUNS,
    RELATIVES,
    SAYING,
    SUBORDINATORS,
    is_adverb,
)
from reportedly.extract.figures.kinds import Role, Trigger, phrase_at
from reportedly.extract.figures.predicates import DESCRIBING, Predicate, made
from reportedly.extract.figures.words import Words, word_set

INSERTION = 25
"""Words of the longest insertion between commas, dashes or brackets that is passed over."""

VERBAL = Role.PASSIVE | Role.SUBJECT
"""Roles of words that stand after the people."""

_APPOSITIONS = word_set(
    "who which whose including most some many mostly among both all each aged one two three half a an the"
)


@dataclass(slots=True)
class Walk:
    """Where the search stands: at which word, and what lies between it and the people.

    ``aux`` after an auxiliary; ``relative`` in a relative clause about the people; ``phrase`` in a prepositional
    phrase; ``contact`` in a clause about them without "that" ("girls it seized"). ``found`` is what describes them
    so far; ``other`` is true past a word that looks like another verb of theirs.
    """

    origin: int
    at: int
    stop: int
    aux: bool = False
    relative: bool = False
    phrase: bool = False
    contact: bool = False
    other: bool = False
    found: Predicate | None = None


def describe(words: Words, walk: Walk, end: int, trigger: Trigger) -> bool:
    """Keep a trigger that only describes the people, and go on to the verb of their clause."""
    walk.found = walk.found or made(words, walk.at, end, trigger, DESCRIBING, walk.origin, trailing=True)
    walk.at, walk.phrase, walk.aux, walk.relative, walk.contact = end, True, False, False, False
    return True


def skip_to(words: Words, walk: Walk, marks: frozenset[str]) -> bool:
    """Past an insertion to the mark that ends it; False where none does."""
    for at in range(walk.at + 1, min(walk.stop, walk.at + INSERTION)):
        if words.forms[at] in marks and not (words.forms[at] in HYPHENS and words.glued(at)):
            walk.at = at + 1
            return True
    return False


def comma(words: Words, walk: Walk) -> bool:
    """Past an insertion between commas, or on to a verb that follows at once."""
    walk.at += 1
    if walk.at >= walk.stop:
        return False
    low = words.lows[walk.at]
    found = phrase_at(words.lows, walk.at, walk.stop)
    if low in AUXILIARIES or is_adverb(low) or (found and found[1].roles & VERBAL):
        return True
    if low in ("including", "among"):
        walk.phrase = True
        return True
    if low in _APPOSITIONS or low[0].isdecimal():
        return skip_to(words, walk, frozenset(","))
    return (words.forms[walk.at].islower() or walk.phrase) and not walk.other and lookahead(words, walk)


def lookahead(words: Words, walk: Walk) -> bool:
    """From "and" or a comma over more subjects to their common verb; False where no such verb follows."""
    for at in range(walk.at, walk.stop):
        low = words.lows[at]
        found = phrase_at(words.lows, at, walk.stop)
        if low in AUXILIARIES or (found and found[1].roles & VERBAL and at > walk.at):
            walk.at, walk.contact, walk.phrase = at, False, False
            return True
        if found or _ends_subject(low):
            return False
    return False


def _ends_subject(low: str) -> bool:
    """Whether a word shows that no further subject but another clause follows."""
    return low in BREAKS or low in SAYING or low in PRONOUNS or low in SUBORDINATORS or low in RELATIVES
