"""What the words around a candidate say happened to the people."""

from dataclasses import dataclass

from reportedly.extract.figures import objects, subjects
from reportedly.extract.figures.candidates import Candidate, Form
from reportedly.extract.figures.grammar import DETERMINERS, PREPOSITIONS
from reportedly.extract.figures.kinds import FIRM_HEADS, HEADS
from reportedly.extract.figures.predicates import DESCRIBING, MAIN, Predicate
from reportedly.extract.figures.tolls import toll_before
from reportedly.extract.figures.words import Words, word_set
from reportedly.model import Kind

LEAD = 7
"""Words before "release" in which it is told as done ("paid for the release of")."""

_GOVERNING = (PREPOSITIONS | {"than"}) - word_set("including like after before since until")
"""Prepositions that keep people from being the subject of the verb that follows."""

_CROWDS = word_set("group groups team crowd band gang mob party handful convoy wave")
_PRONOUNS = word_set("them whom us")
_DONE = word_set("paid led after following resulted")
_FORCES = word_set(
    "troops soldiers fighters forces militants men marines mercenaries volunteers reservists peacekeepers insurgents"
    " rebels gunmen combatants militiamen"
)
_HAVING = word_set("has have had command commands boasts boast field fields with")
_BODIES = word_set("force army contingent garrison brigade")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Predicates of a candidate: ``direct`` right before it, ``listed`` over a list or a toll, ``after`` it."""

    direct: Predicate | None
    listed: Predicate | None
    after: Predicate | None

    @property
    def left(self) -> Predicate | None:
        """The predicate before the people."""
        return self.direct or self.listed

    @property
    def best(self) -> Predicate | None:
        """The one main predicate: what takes the people as object goes before what they do or what describes them."""
        return self.left or self.after


def evidence(words: Words, sentence: range, candidate: Candidate) -> Evidence:
    """All that the sentence says of the people of a candidate."""
    start, floor = candidate.start, sentence.start
    direct = objects.direct(words, start, floor)
    after = subjects.verb_after(words, candidate.end, sentence.stop, floor)
    if after and not _applies(words, candidate, after, governed=direct is None and _is_governed(words, start, floor)):
        after = None
    listed = None
    if direct is None and (after is None or after.rank == DESCRIBING):
        listed = objects.chained(words, start, floor)
        if listed and candidate.form is Form.ARTICLE and words.lows[start - 1] == ",":
            listed = None
    if direct is None and listed is None and after is None:
        listed = toll_before(words, start, floor)
    return Evidence(direct, listed, after)


def _is_governed(words: Words, start: int, floor: int) -> bool:
    """Whether a preposition inside the sentence governs the people; not in "a group of 20 gunmen"."""
    at = start - 1
    while at > floor and words.lows[at] in DETERMINERS:
        at -= 1
    return at > floor and words.lows[at] in _GOVERNING and words.lows[at - 1] not in _CROWDS


def _applies(words: Words, candidate: Candidate, after: Predicate, *, governed: bool) -> bool:
    """Whether the verb after the people is really theirs."""
    if after.rank == MAIN:
        return not governed
    if after.prospective or (after.negated and candidate.form is not Form.NONE):
        return False
    whole = candidate.partitive and candidate.form is not Form.NONE
    return not whole or (candidate.group is not None and words.lows[candidate.group.head] in _PRONOUNS)


def kind_of(words: Words, candidate: Candidate, found: Evidence) -> Kind:
    """What happened to the people: one number, one main predicate."""
    group, predicate = candidate.group, found.best
    own = group.kind if group and not group.partitive else None
    if group and own and words.lows[group.head] in FIRM_HEADS:
        return own
    if predicate is None:
        return own or (Kind.DEPLOYED if _is_strength(words, candidate) else Kind.OTHER)
    described = None if group and words.lows[group.head] in HEADS else own
    if predicate.kind is Kind.KILLED and found.after and found.after.kind is Kind.KILLED_OR_WOUNDED:
        return Kind.KILLED_OR_WOUNDED
    if predicate.kind is Kind.RELEASED and _is_still_held(words, predicate, found.after, described):
        return Kind.CAPTURED
    return predicate.kind


def _is_still_held(words: Words, predicate: Predicate, after: Predicate | None, described: Kind | None) -> bool:
    """Whether a release is only talked of, and the people are described as taken: "talks to free the 20 abducted"."""
    if Kind.CAPTURED not in (after.kind if after else None, predicate.described, described):
        return False
    if _DONE.intersection(words.lows[max(0, predicate.start - LEAD) : predicate.start]):
        return False
    return predicate.prospective or words.lows[predicate.start] == "release"


def _is_strength(words: Words, candidate: Candidate) -> bool:
    """Whether the number is the strength of a force: "has 3,000 fighters", "a force of 500 men"."""
    at, group = candidate.start - 1, candidate.group
    if at < 1 or group is None or words.lows[group.head] not in _FORCES:
        return False
    return words.lows[at] in _HAVING or (words.lows[at] == "of" and words.lows[at - 1] in _BODIES)
