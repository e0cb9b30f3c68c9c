"""The claims of a ledger as rows: in how many articles, from how many origins, with which stances."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from reportedly.compare.claim_words import led_in, words_of
from reportedly.compare.claims import Group, groups
from reportedly.compare.judging import number_of, ruling
from reportedly.compare.likenesses import Likenesses
from reportedly.compare.proposition_packing import Unpacked
from reportedly.compare.propositions import reason
from reportedly.compare.similarity import claimed
from reportedly.compare.toward import towards
from reportedly.dossier.articles import article_of, in_order, passing
from reportedly.dossier.tracing import Tracer, tracer
from reportedly.model import Alike, Claim, Likeness, Stance, Statement, StopError
from reportedly.model.ids import stable_id
from reportedly.model.store import EVERYTHING, Filter, Store

MOST = 50
"""Claims where no other limit is given."""

PREFIX = "c"
"""How ids of claims begin."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim. ``articles`` are the ids of those that carry it, by date, the undated last.

    ``stances`` says for each of the five how many articles hold a statement with it: an article may count under
    several. ``low`` and ``high`` are the interval of independent origins; ``first`` is the earliest date of
    publication as printed, None where no article has one.
    """

    claim: Claim
    articles: tuple[str, ...]
    stances: dict[Stance, int]
    low: int
    high: int
    first: str | None


def claiming(store: Store, words: str = "", limit: int = MOST, where: Filter = EVERYTHING) -> list[ClaimRow]:
    """The claims that more than one statement carries, those in most articles first, then by id; ``limit`` at most.

    With words, only claims with a statement in which each begins a word. With a filter, only those that an article
    that passes it carries.
    """
    asked = [word.lower() for word in _WORD.findall(words)]
    chosen = passing(store, where)
    ranked = (it for it in _ranked(store) if chosen is None or not chosen.isdisjoint(it.articles))
    found = (claim for it in ranked if _is_asked(claim := _claim(store, it.group), asked))
    trace = tracer(store)
    return [_row(store, claim, trace) for claim in islice(found, limit)]


def claim_row(store: Store, key: str) -> ClaimRow:
    """The claim with this id, or the one that has a statement with this id; raises StopError where there is none.

    A statement that is like no other is a claim by itself. An id that a claim had before it grew still leads to it.
    """
    number = number_of(key)
    found = next(
        (it.group for it in _ranked(store) if number in it.group.statements or _is_called(it.group, key)), None
    )
    if found is None and store.told([number]):
        found = Group((number,), (number,), ())
    if found is None:
        raise StopError(f"No claim or statement has the id {key!r}; `reportedly claims` lists claims with their ids.")
    return _row(store, _claim(store, found), tracer(store))


def claims_by_id(store: Store, keys: Sequence[str]) -> dict[str, Claim]:
    """The claims with these ids, or that had them before they grew; those that do not exist are left out."""
    ranked = _ranked(store) if keys else []
    return {key: _claim(store, it.group) for it in ranked for key in keys if _is_called(it.group, key)}


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A group with the articles that carry it."""

    id: str
    group: Group
    articles: frozenset[str]


def _ranked(store: Store) -> list[_Ranked]:
    """All groups, those in most articles first, then by id."""
    ruled = ruling(store.judgements())
    alike = Likenesses(
        it for it in store.likenesses() if ruled.rejected.isdisjoint((it.meeting.first, it.meeting.second))
    )
    united = {number for pair in ruled.together for number in pair} - ruled.rejected
    known = store.told(alike.statements() | united)
    told = Unpacked({number: packed for number, (_, packed) in known.items()})
    found = [
        _Ranked(_claim_id(it), it, frozenset(known[number][0] for number in it.statements))
        for it in groups(alike, told, ruled)
    ]
    return sorted(found, key=lambda it: (-len(it.articles), it.id))


def _claim_id(group: Group) -> str:
    """Made from the first of the statements: it stays while others come after it."""
    return _id_of(group.statements[0])


def _is_called(group: Group, key: str) -> bool:
    """Whether a claim has or had an id: it is one that its statements give."""
    return key.startswith(PREFIX) and any(key == _id_of(number) for number in group.statements)


def _id_of(number: int) -> str:
    return stable_id(PREFIX, str(number))


def _claim(store: Store, group: Group) -> Claim:
    """The claim that a group makes, each statement with its stance towards it."""
    known = {number: led_in(it) for number, it in store.statements(group.statements).items()}
    words = words_of([known[number] for number in group.inward])
    terms = claimed(words)
    towards_it = (replace(it, stance=towards(it.stance, it.cue, it.words, words, terms)) for it in known.values())
    return Claim(
        _claim_id(group),
        words,
        tuple(sorted(towards_it, key=lambda it: it.id)),
        tuple(_likeness(it, known) for it in group.joined),
    )


def _likeness(it: Alike, known: Mapping[int, Statement]) -> Likeness:
    one, other = known[it.meeting.first], known[it.meeting.second]
    return Likeness(one.id, other.id, it.score, reason(one.words, other.words))


def _row(store: Store, claim: Claim, trace: Tracer) -> ClaimRow:
    articles = in_order(article_of(store, key) for key in {it.article for it in claim.statements})
    carrying = tuple(articles)
    traced = trace(claim.words, carrying)
    first = articles[carrying[0]].metadata.published
    return ClaimRow(claim, carrying, _stances(claim), max(traced.low, 1), max(traced.high, 1), first)


def _stances(claim: Claim) -> dict[Stance, int]:
    return {stance: len({it.article for it in claim.statements if it.stance is stance}) for stance in Stance}


def _is_asked(claim: Claim, beginnings: Sequence[str]) -> bool:
    """Whether one statement has, for each beginning, a word that begins so."""
    known = ([word.lower() for word in _WORD.findall(it.words)] for it in claim.statements)
    return any(all(any(word.startswith(start) for word in one) for start in beginnings) for one in known)
