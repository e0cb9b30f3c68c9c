"""Statements of many articles, grouped by the proposition that they carry; never all compared with all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from reportedly.compare.propositions import Proposition, likeness, looked_for, proposition
from reportedly.model import Claim, Decision, Judgement, Likeness, Statement
from reportedly.model.ids import stable_id
from reportedly.resolve.union import Union

MOST_LIKE = 12
"""Statements that each is compared with in one direction, of those that share a key: more copies of one statement
find each other through those between them, and the time grows with the number of statements only."""

Apart = frozenset[frozenset[str]]
"""Pairs of statements that a person keeps apart."""


def claims(every: Iterable[Statement], judgements: Sequence[Judgement] = ()) -> list[Claim]:
    """The claims that more than one statement carries, those in most articles first, then by id.

    The order of the statements makes no difference. A judgement of the kind "claim" about ids of statements
    overrules: "same" joins them, "different" and "unsure" keep them apart.
    """
    known = {it.statement.id: it for one in every if (it := proposition(one))}
    pairs = [found for one, other in _candidates(known) if (found := likeness(known[one], known[other]))]
    together, apart = _judged(judgements)
    groups = _grouped(sorted(pairs, key=lambda it: (-it.score, it.first, it.second)), together, apart, known)
    made = [_claim([known[key] for key in group], pairs_of) for group, pairs_of in groups]
    return sorted(made, key=lambda it: (-len({one.article for one in it.statements}), it.id))


def _candidates(known: Mapping[str, Proposition]) -> Iterator[tuple[str, str]]:
    """Pairs of statements to compare: each with the next ones, by id, that it shares a key with."""
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    for key in sorted(known):
        for term in looked_for(known[key]):
            holders[term].append(key)
    next_ones: dict[str, set[str]] = defaultdict(set)
    for held in holders.values():
        for n, key in enumerate(held):
            next_ones[key].update(held[n + 1 : n + 1 + MOST_LIKE])
    for key in sorted(next_ones):
        yield from ((key, other) for other in sorted(next_ones[key]))


def _judged(judgements: Sequence[Judgement]) -> tuple[list[tuple[str, ...]], Apart]:
    """What people joined and kept apart; of two judgements about the same statements the later counts."""
    latest = {frozenset(it.subjects): it for it in judgements if it.kind == "claim" and len(set(it.subjects)) > 1}
    same = [tuple(sorted(subjects)) for subjects, it in latest.items() if it.decision is Decision.SAME]
    parted = (Decision.DIFFERENT, Decision.UNSURE)
    return sorted(same), frozenset(subjects for subjects, it in latest.items() if it.decision in parted)


def _grouped(
    pairs: Sequence[Likeness], together: Sequence[tuple[str, ...]], apart: Apart, known: Mapping[str, Proposition]
) -> Iterator[tuple[tuple[str, ...], list[Likeness]]]:
    """Groups of statements with what brought each together: the closest pairs first, none against a judgement.

    Two groups become one only where the statements that they are known by, the first of each, are alike as well, so
    that a chain of small steps does not lead from one claim to another.
    """
    union, members = Union(), {key: {key} for key in known}
    for same in together:
        for one in same[1:]:
            _join(union, members, same[0], one)
    used: list[Likeness] = []
    for it in pairs:
        one, other = union.find(it.first), union.find(it.second)
        if one != other and _may_join(members[one], members[other], apart, known):
            _join(union, members, it.first, it.second)
            used.append(it)
    for group in union.groups(key for key in known if len(members[union.find(key)]) > 1):
        yield group, [it for it in used if union.find(it.first) == union.find(group[0])]


def _join(union: Union, members: dict[str, set[str]], one: str, other: str) -> None:
    if one in members and other in members:
        joined = members[union.find(one)] | members[union.find(other)]
        union.join(one, other)
        members[union.find(one)] = joined


def _may_join(ones: set[str], others: set[str], apart: Apart, known: Mapping[str, Proposition]) -> bool:
    if any(frozenset((one, other)) in apart for one in ones for other in others if apart):
        return False
    first, second = known[min(ones)], known[min(others)]
    return len(ones) == len(others) == 1 or likeness(first, second) is not None


def _claim(found: Sequence[Proposition], pairs: Sequence[Likeness]) -> Claim:
    statements = tuple(sorted((it.statement for it in found), key=lambda it: it.id))
    return Claim(stable_id("c", statements[0].id), _words(statements, pairs), statements, tuple(pairs))


def _words(statements: Sequence[Statement], pairs: Sequence[Likeness]) -> str:
    """Those of the statement that is closest to most others; the shortest of equals."""
    near: dict[str, float] = defaultdict(float)
    for it in pairs:
        near[it.first] += it.score
        near[it.second] += it.score
    return min(statements, key=lambda it: (-near[it.id], len(it.words), it.id)).words
