"""Words between people and their verb that are no trigger: which of them the search goes past."""

from collections.abc import Callable

from reportedly.extract.figures.grammar import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    MODALS,
    NEGATIONS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    SAYING,
    SUBORDINATORS,
    is_adverb,
)
from reportedly.extract.figures.kinds import Role, phrase_at
from reportedly.extract.figures.nouns import is_plural_people
from reportedly.extract.figures.walk import VERBAL, Walk, describe, lookahead
from reportedly.extract.figures.words import Words

_PARTICIPLES = ("ed", "ing", "en")


def go_past(words: Words, walk: Walk) -> bool:
    """Go over a word that is no trigger; whether the search goes on."""
    at, low = walk.at, words.lows[walk.at]
    walk.at += 1
    if _is_filler(words, walk, at):
        return True
    if low in SAYING:
        return False
    for members, handle in _HANDLERS:
        if low in members:
            return handle(words, walk, at)
    if walk.phrase:
        return not (walk.aux and words.forms[at].islower() and not walk.relative) or low.endswith("ed")
    return _unknown(words, walk, at)


def _is_filler(words: Words, walk: Walk, at: int) -> bool:
    """Adverbs, "being", and "to" in "are said to have": they change nothing; a modal is an auxiliary."""
    low = words.lows[at]
    if low in MODALS and words.forms[at] != "May":
        walk.aux = True
        return True
    if low in NEGATIONS or low == "being" or (low == "to" and (walk.aux or words.lows[at - 1] in ADVERBS)):
        return True
    return low not in AUXILIARIES and (is_adverb(low) and (walk.aux or low not in SAYING))


def _auxiliary(words: Words, walk: Walk, at: int) -> bool:
    """A second auxiliary ends a relative clause: "who had fled Mosul [were] killed"."""
    before = words.lows[at - 1]
    if walk.relative and walk.aux and before not in AUXILIARIES | NEGATIONS and not is_adverb(before):
        walk.relative = False
    walk.aux = True
    return True


def _relative(words: Words, walk: Walk, at: int) -> bool:
    """A relative clause begins, which describes the people only right after them."""
    if words.lows[at] == "whose":
        found = phrase_at(words.lows, walk.at, walk.stop) if walk.at < walk.stop else None
        return found is not None and bool(found[1].roles & Role.NOUN) and describe(words, walk, *found)
    if words.lows[at] == "that" and _opens_clause(words, walk):
        return False
    if not walk.found and not walk.phrase:
        walk.relative, walk.aux = True, False
        return True
    return walk.found is not None


def _opens_clause(words: Words, walk: Walk) -> bool:
    """Whether "that" begins what was said rather than a clause about the people: "an official that people died"."""
    return walk.at < walk.stop and (words.lows[walk.at] in DETERMINERS or is_plural_people(words.lows[walk.at]))


def _preposition(words: Words, walk: Walk, at: int) -> bool:
    """A prepositional phrase begins; after an auxiliary it means that the verb is another ("were in")."""
    if walk.aux and not walk.relative:
        return False
    walk.phrase, walk.aux = True, False
    return True


def _conjunction(words: Words, walk: Walk, at: int) -> bool:
    """Whether a conjunction joins verbs, names or subjects, so that the verb is still to come."""
    if walk.at >= walk.stop or walk.other or (walk.aux and not words.lows[at - 1].endswith("ed")):
        return False
    following = phrase_at(words.lows, walk.at, walk.stop)
    if words.lows[walk.at] in AUXILIARIES or (following and following[1].roles & VERBAL):
        return True
    return walk.found is None and lookahead(words, walk)


def _subordinator(words: Words, walk: Walk, at: int) -> bool:
    """Another clause begins; past "missing since being abducted" the verb is still to come."""
    walk.phrase = True
    following = words.lows[walk.at] if walk.at < walk.stop else "."
    return walk.found is not None and (following[0].isdecimal() or following.endswith("ing"))


def _unknown(words: Words, walk: Walk, at: int) -> bool:
    """A word right after the people that is no trigger: another verb, or the subject of a clause about them."""
    low, form = words.lows[at], words.forms[at]
    if walk.contact:
        return True
    if low in DETERMINERS or low in PRONOUNS or (form[0].isupper() and not walk.aux):
        walk.contact = at == walk.origin or walk.relative
        return walk.contact
    if walk.relative and walk.aux and low.endswith(_PARTICIPLES):
        walk.relative, walk.aux, walk.phrase = False, False, True
        return True
    if low.endswith(_PARTICIPLES):
        walk.phrase = walk.other = not walk.aux
        return True
    return walk.relative


_HANDLERS: tuple[tuple[frozenset[str], Callable[[Words, Walk, int], bool]], ...] = (
    (AUXILIARIES, _auxiliary),
    (RELATIVES, _relative),
    (CONJUNCTIONS, _conjunction),
    (PREPOSITIONS, _preposition),
    (SUBORDINATORS, _subordinator),
)
"""Classes of words with what each does to the search; the first that holds a word decides."""
