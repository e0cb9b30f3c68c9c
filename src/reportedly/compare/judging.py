"""What people judged, as far as it holds: later judgements take the place of earlier ones about the same records."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from reportedly.model import Decision, Judgement
from reportedly.model.ids import signed_hash

CLAIM, VOICE, ARTICLE, ATTRIBUTION, FIGURE = "claim", "voice", "article", "attribution", "figure"
"""Kinds of records that judgements are about."""

APART = (Decision.DIFFERENT, Decision.UNSURE)
"""Decisions that keep statements apart: what a person is not sure of, no program joins."""


@dataclass(frozen=True, slots=True)
class Ruling:
    """Judgements about claims, for statements by number.

    ``together`` are pairs that are one, the latest judgement first; ``apart`` says for a statement which others it
    must not be with; ``rejected`` are statements that are none.
    """

    together: tuple[tuple[int, int], ...]
    apart: Mapping[int, frozenset[int]]
    rejected: frozenset[int]


def in_force(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The judgements that hold, earliest first: of those about the same records the latest, unless it withdraws."""
    latest = {(it.kind, frozenset(it.subjects)): it for it in _in_order(judgements)}
    return _in_order(it for it in latest.values() if it.decision is not Decision.WITHDRAWN)


def ruling(judgements: Iterable[Judgement]) -> Ruling:
    """What the judgements mean for grouping statements."""
    held = in_force(judgements)
    claims = [it for it in held if it.kind == CLAIM]
    same = [it for it in reversed(claims) if it.decision is Decision.SAME]
    return Ruling(
        tuple(pair for it in same for pair in _chain(_numbers(it))),
        _apart(it for it in claims if it.decision in APART),
        frozenset(map(number_of, rejected(held, ATTRIBUTION))),
    )


def rejected(judgements: Iterable[Judgement], kind: str) -> frozenset[str]:
    """The ids of the records of one kind that a person rejected."""
    held = (it for it in in_force(judgements) if it.kind == kind and it.decision is Decision.REJECT)
    return frozenset(subject for it in held for subject in it.subjects)


def number_of(statement_id: str) -> int:
    """The number by which a ledger knows a statement."""
    return signed_hash("s", statement_id)


def _in_order(judgements: Iterable[Judgement]) -> list[Judgement]:
    return sorted(judgements, key=lambda it: (it.at, it.id))


def _numbers(it: Judgement) -> list[int]:
    return [number_of(subject) for subject in sorted(set(it.subjects))]


def _chain(numbers: Sequence[int]) -> list[tuple[int, int]]:
    return [(numbers[0], other) for other in numbers[1:]]


def _apart(judgements: Iterable[Judgement]) -> dict[int, frozenset[int]]:
    foes: dict[int, set[int]] = defaultdict(set)
    for it in judgements:
        for one, other in combinations(_numbers(it), 2):
            foes[one].add(other)
            foes[other].add(one)
    return {number: frozenset(others) for number, others in foes.items()}
