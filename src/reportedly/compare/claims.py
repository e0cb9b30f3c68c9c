"""Statements that are alike, grouped into claims; what people judged comes first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.compare.judging import CLAIM, Ruling, in_force, number_of, ruling
from reportedly.compare.likenesses import Likenesses
from reportedly.compare.propositions import Proposition, likeness
from reportedly.model import Alike, Decision, Judgement

NOTHING = Proposition({}, frozenset(), {}, frozenset(), frozenset(), ())
"""What a statement tells that is only known by its number."""


@dataclass(frozen=True, slots=True)
class Group:
    """Statements, by number, that carry one proposition; ``inward`` are the same, the closest to all others first.

    ``joined`` are the likenesses that brought them together, the closest first.
    """

    statements: tuple[int, ...]
    inward: tuple[int, ...]
    joined: tuple[Alike, ...]


def groups(alike: Likenesses, told: Mapping[int, Proposition], ruling: Ruling) -> list[Group]:
    """The groups of more than one statement, by their first number; ``told`` is what each statement tells.

    The closest pairs join first, none against what people judged. Two groups become
    one only where the statements at their centres are alike as well, so that a chain of small steps does not lead
    from one claim to another.
    """
    gathering = _Gathering(told, _closeness(alike), ruling)
    for one, other in ruling.together:
        if one in told and other in told:
            gathering.unite(one, other)
    used = [it for it in alike if gathering.join(it.meeting.first, it.meeting.second)]
    return list(gathering.groups(used))


def set_aside(judgements: Sequence[Judgement]) -> list[Judgement]:
    """The judgements "same" that cannot hold, for others keep apart what they would join; of two the later holds."""
    aside, ruled = [], ruling(judgements)
    gathering = _Gathering(dict.fromkeys(_concerned(ruled), NOTHING), {}, ruled)
    for it in reversed(in_force(judgements)):
        if it.kind == CLAIM and it.decision is Decision.SAME:
            one, *others = (number_of(subject) for subject in sorted(set(it.subjects)))
            united = [gathering.unite(one, other) for other in others]
            aside += [] if all(united) else [it]
    return aside


def _concerned(ruled: Ruling) -> set[int]:
    return {number for pair in ruled.together for number in pair} | set(ruled.apart)


def _closeness(alike: Iterable[Alike]) -> dict[int, float]:
    """How close each statement is to all others together."""
    closeness: dict[int, float] = defaultdict(float)
    for it in alike:
        closeness[it.meeting.first] += it.score
        closeness[it.meeting.second] += it.score
    return closeness


class _Gathering:
    """Groups as they grow. Each is known by its centres: one, and one more for each time that people united two."""

    def __init__(self, told: Mapping[int, Proposition], closeness: Mapping[int, float], ruling: Ruling) -> None:
        self._told, self._closeness = told, closeness
        self._root = {number: number for number in told}
        self._members = {number: [number] for number in told}
        self._centres = {number: [number] for number in told}
        self._foes = {number: set(others) for number, others in ruling.apart.items()}

    def unite(self, one: int, other: int) -> bool:
        """Make one group of two because people said so, where nobody keeps them apart; whether they are one now."""
        ones, others = self._root[one], self._root[other]
        if ones != others and not self._are_foes(ones, others):
            self._merge(ones, others, [*self._centres[ones], *self._centres[others]])
        return self._root[one] == self._root[other]

    def join(self, one: int, other: int) -> bool:
        """Make one group of two that have statements alike, where that may be; whether it was done."""
        ones, others = self._root[one], self._root[other]
        if ones == others or self._are_foes(ones, others):
            return False
        for first in self._centres[ones]:
            for second in self._centres[others]:
                if {first, second} == {one, other} or likeness(self._told[first], self._told[second]):
                    lesser = min(first, second, key=self._rank)
                    both = (*self._centres[ones], *self._centres[others])
                    self._merge(ones, others, [it for it in both if it != lesser])
                    return True
        return False

    def groups(self, used: Sequence[Alike]) -> Iterator[Group]:
        """Those of more than one statement, with the likenesses that joined each."""
        joined: dict[int, list[Alike]] = defaultdict(list)
        for it in used:
            joined[self._root[it.meeting.first]].append(it)
        for root in sorted(self._members, key=lambda root: min(self._members[root])):
            members = self._members[root]
            if len(members) > 1:
                inward = tuple(sorted(members, key=self._rank, reverse=True))
                yield Group(tuple(sorted(members)), inward, tuple(joined[root]))

    def _rank(self, number: int) -> tuple[float, int]:
        return self._closeness.get(number, 0.0), -number

    def _are_foes(self, ones: int, others: int) -> bool:
        return ones in self._foes and not self._foes[ones].isdisjoint(self._members[others])

    def _merge(self, ones: int, others: int, centres: list[int]) -> None:
        keep, gone = (ones, others) if len(self._members[ones]) >= len(self._members[others]) else (others, ones)
        for number in self._members[gone]:
            self._root[number] = keep
        self._members[keep] += self._members.pop(gone)
        if gone in self._foes:
            self._foes[keep] = self._foes.pop(gone) | self._foes.get(keep, set())
        self._centres[keep] = centres
