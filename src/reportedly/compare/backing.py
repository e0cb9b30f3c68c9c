"""Who carries a claim in one article, from that article alone: the voices of its statements, traced upstream."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.compare.account import Account
from reportedly.compare.carriage import Asked, Carried, carried, sentence_closeness, told_itself
from reportedly.compare.company import Company
from reportedly.model import Spans, Stance, VoiceKind

PAPER = 0.6
"""What is left for a paper or video that nobody is named for: whoever made it is the source."""

PASSED_ON = 0.6
"""What is left for a voice whose own source the article names."""

LEFT_OPEN = 0.4
"""What a voice's words that leave the claim open count against its standing behind it, as a share of a denial's."""

SAME_STATEMENT = 0.8
"""How close, as a share, another way to the same voice must come to the claim for its stations to be on the way."""


@dataclass(frozen=True, slots=True)
class Station:
    """One station on the way upstream: the key of its voice, and the words that name it."""

    key: str
    name: str
    kind: VoiceKind
    spans: Spans


@dataclass(frozen=True, slots=True)
class Backer:
    """A voice that stands behind the claim in one article.

    ``key`` stands for its group of keys; ``score`` says how surely it carries the claim (about 0 to 2), ``own`` the
    same from this article alone, ``in_words`` from the statement's own words; ``stations`` lead from the voice that
    the article cites up to it.
    """

    key: str
    score: float
    own: float
    in_words: float
    stations: tuple[Station, ...]
    reason: str


NOBODY = Backer("", 0.0, 0.0, 0.0, (), "")


@dataclass(frozen=True, slots=True)
class Standing:
    """What one article has for a claim: who stands behind it, strongest first, and its sentences' closeness."""

    account: Account
    backers: tuple[Backer, ...]
    statements: tuple[Carried, ...]
    scores: tuple[float, ...]


def alone(account: Account, together: Company, claim: Asked) -> Standing:
    """Everybody who carries the claim at all, from one article alone."""
    statements = carried(account, claim)
    by_id = {it.said.id: it for it in statements}
    denied = _denied(account, statements, together)
    backers = [
        backer
        for it in statements
        if it.stance.stands_behind
        for backer in _upstream(account, it, by_id, together, told_itself(it.said, claim))
    ]
    best: dict[str, Backer] = {}
    for backer in backers:
        if backer.own > max(best.get(backer.key, NOBODY).own, denied.get(backer.key, 0.0)):
            best[backer.key] = backer
    whole = (replace(it, stations=_whole(it, backers)) for it in best.values())
    return Standing(account, strongest(whole), statements, tuple(sentence_closeness(account, claim)))


def _whole(it: Backer, backers: Sequence[Backer]) -> tuple[Station, ...]:
    """The longest way to a voice that ends as its own does: who reports the same statement elsewhere is on the way."""
    near = (other for other in backers if other.key == it.key and other.own >= SAME_STATEMENT * it.own)
    keys = [station.key for station in it.stations]
    ending = (other.stations for other in near if [one.key for one in other.stations][-len(keys) :] == keys)
    return max((it.stations, *ending), key=len)


def strongest(backers: Iterable[Backer]) -> tuple[Backer, ...]:
    """The backers in order, strongest first."""
    return tuple(sorted(backers, key=lambda it: (-it.score, it.key)))


def _denied(account: Account, statements: tuple[Carried, ...], together: Company) -> dict[str, float]:
    """How closely each voice comes to the claim where it denies it, doubts it or leaves it open.

    Who does that in so many words does not stand behind it by saying something less close.
    """
    denied: dict[str, float] = {}
    for it in statements:
        key = together.of(account, it.said.id).key
        if key and not it.stance.stands_behind:
            group = together.sure.find(key)
            counts = 1.0 if it.stance is Stance.DENIES else LEFT_OPEN
            denied[group] = max(denied.get(group, 0.0), it.closeness * counts)
    return denied


def _upstream(
    account: Account, it: Carried, by_id: Mapping[str, Carried], together: Company, in_words: float
) -> Iterator[Backer]:
    """The voices at the upper ends of all ways from a statement; those on the way as well, but weaker."""
    for way in _ways(account, it.said.id, ()):
        stations = tuple(station for one in way if (station := _station(account, one, by_id, together)))
        if stations and by_id[way[-1]].stance.stands_behind:
            score = it.closeness * (PAPER if stations[-1].kind is VoiceKind.DOCUMENT else 1.0)
            key = together.sure.find(stations[-1].key)
            yield Backer(key, score, score, in_words, stations, "its statement carries the claim")
        for n, station in enumerate(stations[:-1]):
            score, key = it.closeness * PASSED_ON, together.sure.find(station.key)
            yield Backer(key, score, score, in_words, stations[: n + 1], "passes the claim on")


def _ways(account: Account, start: str, behind: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """All ways upstream from an attribution, as ids; a way that comes back on itself ends there."""
    ups = [up for up in account.upstream.get(start, ()) if up not in behind]
    if not ups:
        yield (*behind, start)
    for up in ups:
        yield from _ways(account, up, (*behind, start))


def _station(account: Account, attribution: str, by_id: Mapping[str, Carried], together: Company) -> Station | None:
    who = together.of(account, attribution)
    if who.key is None:
        return None
    return Station(who.key, who.name, who.kind, by_id[attribution].said.heard.spans)
