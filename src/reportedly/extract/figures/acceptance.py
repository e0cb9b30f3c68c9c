"""Which candidates count people: ellipsis, single persons, and counts to which nothing happened."""

from reportedly.extract.figures.candidates import Candidate, Form
from reportedly.extract.figures.evidence import Evidence
from reportedly.extract.figures.exclusions import OLDEST
from reportedly.extract.figures.grammar import (
    AUXILIARIES,
    HYPHENS,
    PREPOSITIONS,
    PRONOUNS,
    QUOTES,
    SAYING,
    STOPS,
    is_adverb,
)
from reportedly.extract.figures.numerals import numeral_at
from reportedly.extract.figures.objects import is_apposition
from reportedly.extract.figures.predicates import MAIN
from reportedly.extract.figures.words import Words, word_set
from reportedly.model import Kind

VICTIMS = frozenset((Kind.KILLED, Kind.WOUNDED, Kind.CAPTURED, Kind.RELEASED, Kind.MISSING))
"""Kinds of which a single person without a number is counted ("a soldier was killed")."""

FAR = 8
"""Words between a verb and a bare number beyond which the number is no longer taken for its people."""

_CROWDS = word_set("dozens scores hundreds thousands millions")
_AFTER_CROWDS = PREPOSITIONS | word_set("more others that who")
_PRICES = word_set("cost costs worth pay paid of by")
_AUDIENCE = word_set("followers subscribers viewers")
_COPULAS = word_set("is was as be become becomes became are were being of not t")
_COMPLEMENT = word_set("is was as be are were being become became called")
_SUBJECTS = PRONOUNS | word_set("to , )")
"""Words before "is a ..." that show that somebody known is described."""

_RANKS = word_set("first second third fourth fifth last latest youngest oldest eldest greatest biggest most")
"""Words that tell one of many apart: "the youngest fighter" says who someone is, and counts nobody."""

_NO_UNIT = frozenset("%/:$°")


def counts_people(
    words: Words, sentence: range, candidate: Candidate, found: Evidence, kind: Kind, known: bool
) -> bool:
    """Whether a candidate is a count of people; ``known`` where people were counted before in the text."""
    if candidate.group is None and not _is_ellipsis(words, sentence, candidate, found, known):
        return False
    if candidate.form is not Form.NUMBER and not _is_single(words, sentence, candidate, found, kind):
        return False
    if kind is Kind.OTHER or found.best is None or (found.direct is None and found.after is None):
        return candidate.group is None or _matters(words, sentence, candidate, kind)
    return True


def _is_ellipsis(words: Words, sentence: range, candidate: Candidate, found: Evidence, known: bool) -> bool:
    """Whether a number without a noun stands for people: "25 wounded", "killing 12", "thousands fled"."""
    end = candidate.number.end
    following = words.lows[end] if end < sentence.stop else "."
    if following == "of" or (following in HYPHENS and words.glued(end)) or _is_age(words, sentence, candidate):
        return False
    if found.left:
        return _ends_phrase(words, candidate, found, following)
    if found.after and _stands_before(words, candidate.end, found.after.start):
        return True
    if known and words.lows[candidate.start : candidate.number.last - 1] in (["the", "other"], ["all"]):
        return not following.endswith("s") and words.forms[end : end + 1] == [following]
    return _is_crowd(words, candidate, following)


def _stands_before(words: Words, n: int, verb: int) -> bool:
    """Whether only adverbs and auxiliaries stand between the number and its verb."""
    return all(is_adverb(words.lows[at]) or words.lows[at] in AUXILIARIES for at in range(n, verb))


def _is_age(words: Words, sentence: range, candidate: Candidate) -> bool:
    """Whether digits after a name and a comma are an age: "Kim, 33 was killed"."""
    at = candidate.start
    if not candidate.number.digits or at < sentence.start + 2 or (candidate.number.high or OLDEST + 1) > OLDEST:
        return False
    return words.lows[at - 1] == "," and words.forms[at - 2][0].isupper()


def _ends_phrase(words: Words, candidate: Candidate, found: Evidence, following: str) -> bool:
    """Whether nothing that the number could count follows it."""
    left, after = found.left, found.after
    if left and after is None and left.start < candidate.start - FAR and following.isalnum():
        return following in PREPOSITIONS
    if left and (left.end == candidate.start - 1 or words.lows[candidate.start - 1] == "the"):
        return True
    if not following[0].isalnum():
        return following not in _NO_UNIT
    return following in STOPS or is_adverb(following)


def _is_crowd(words: Words, candidate: Candidate, following: str) -> bool:
    """Whether "thousands" stands alone for people: "thousands in the streets"."""
    number = candidate.number
    if words.lows[number.first] not in _CROWDS or number.end != number.first + 1 or following not in _AFTER_CROWDS:
        return False
    return candidate.start == 0 or words.lows[candidate.start - 1] not in _PRICES


def _is_single(words: Words, sentence: range, candidate: Candidate, found: Evidence, kind: Kind) -> bool:
    """Whether a person without a number, or nobody, is counted."""
    best = found.best
    if candidate.form is Form.NONE:
        return kind is not Kind.OTHER and (best is not None or candidate.group is not None)
    if kind not in VICTIMS or best is None or best.prospective:
        return False
    if "if" in words.lows[sentence.start : sentence.start + 2] or _explains(words, sentence, candidate, found):
        return False
    if found.left is None and _is_complement(words, candidate.start, sentence.start):
        return False
    if _is_ranked(words, candidate) and _is_named(words, candidate.end, sentence.stop):
        return False
    return candidate.form is not Form.DEFINITE or _is_untold(words, sentence, candidate, found, kind)


def _is_complement(words: Words, n: int, floor: int) -> bool:
    """Whether the words from ``n`` on only say what someone named is: "she is a nurse who disappeared"."""
    if n - 2 < floor or words.lows[n - 1] not in _COMPLEMENT:
        return False
    subject = words.forms[n - 2]
    return words.lows[n - 1] == "as" or subject[0].isupper() or subject.lower() in _SUBJECTS


def _explains(words: Words, sentence: range, candidate: Candidate, found: Evidence) -> bool:
    """Whether the person only explains a name before it: "Luke Somers, a journalist, was killed"."""
    at = candidate.start
    return found.left is None and at > sentence.start and is_apposition(words, at, sentence.start)


def _is_untold(words: Words, sentence: range, candidate: Candidate, found: Evidence, kind: Kind) -> bool:
    """Whether "the soldier was killed" tells of a death for which no name is given."""
    at, end = candidate.start, candidate.end
    if kind is not Kind.KILLED or (at > sentence.start and words.lows[at - 1] == ","):
        return False
    if numeral_at(words, at + 1, sentence.stop) is not None or _is_named(words, end, sentence.stop):
        return False
    if _is_ranked(words, candidate):
        return False
    best = found.best
    return best is not None and best.rank == MAIN and words.lows[best.start] not in ("body", "bodies")


def _is_ranked(words: Words, candidate: Candidate) -> bool:
    """Whether the person is told apart from others of the kind: "the youngest fighter", "a second journalist"."""
    group = candidate.group
    return group is not None and any(words.lows[at] in _RANKS for at in range(candidate.start, group.head))


def _is_named(words: Words, end: int, stop: int) -> bool:
    """Whether a name follows: "the journalist James Foley", "the leader, Ahmed Abdi"."""
    after = words.forms[end : min(end + 2, stop)]
    if not after or after[0][0].isupper():
        return bool(after)
    return after[0] in (",", "[", "(") and len(after) > 1 and after[1][0].isupper()


def _matters(words: Words, sentence: range, candidate: Candidate, kind: Kind) -> bool:
    """Whether people to whom nothing happened are counted: not sources, audiences, "one of the best"."""
    group, number = candidate.group, candidate.number
    if group is None or (group.end < sentence.stop and words.lows[group.end] in SAYING):
        return False
    if words.lows[group.head] in _AUDIENCE:
        return False
    if kind is Kind.OTHER and words.lows[number.start : number.end] == ["a", "few"]:
        return False
    if words.lows[number.first] != "one" or not candidate.is_one:
        return True
    return candidate.partitive and not _is_predicative(words, candidate.start, sentence.start)


def _is_predicative(words: Words, n: int, floor: int) -> bool:
    """Whether "one of" only says what someone is: "is one of the few people"."""
    at = n - 1
    while at > floor and (is_adverb(words.lows[at]) or words.forms[at] in QUOTES):
        at -= 1
    return at >= floor and words.lows[at] in _COPULAS
