"""Who stands behind a claim in each article: the voices whose statements carry it, traced upstream."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.compare.account import Account
from reportedly.compare.carriage import Asked, Carried, carried, lead, sentence_closeness, told_itself
from reportedly.compare.company import Company
from reportedly.compare.naming import Names, beside, names, subjects
from reportedly.model import Spans, Stance, VoiceKind
from reportedly.resolve.keys import squashed

STANDS_BEHIND = (Stance.ASSERTS, Stance.CONFIRMS)

OWN = 0.15
"""How far a statement must carry the claim in its own words, without those around it, unless other texts have its
voice carry the claim."""

LEAST = 0.2
"""How close the best statement of a voice must come to the claim, in any case."""

OF_BEST = 0.7
"""How close it must come as a share of the closest voice of the same article."""

PAPER = 0.6
"""What is left for a paper or video that nobody is named for: whoever made it is the source."""

PASSED_ON = 0.6
"""What is left for an outlet whose own sources the article names."""

CREDITED = 0.9
"""What goes to a voice of what an outlet is cited for that has it from there, as another article says."""

NAMED_BESIDE = 0.75
"""What is left where a voice is only named beside the claim, without words that say that it said so."""

COMPANY = 1.0
"""What a voice gains if all other texts have it carry the claim; in proportion if only some have."""

KNOWN_ELSEWHERE, WIDELY = 0.5, 0.15
"""How many other texts, and which share of them, must have a voice carry the claim, to look for its bare name."""


SUBJECT_WIDELY = 0.4
"""The same share for a voice that the claim itself names: its name is no sign that it said so."""


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


@dataclass(frozen=True, slots=True)
class Named:
    """The names that are looked for beside the claim, and the keys of those whom the claim itself names."""

    names: Names
    subjects: frozenset[str]


@dataclass(frozen=True, slots=True)
class Standing:
    """What one article has for a claim: who stands behind it, strongest first, and its sentences' closeness."""

    account: Account
    backers: tuple[Backer, ...]
    statements: tuple[Carried, ...]
    scores: tuple[float, ...]


def standings(accounts: Sequence[Account], together: Company, claim: Asked) -> list[Standing]:
    """Who stands behind the claim in each article, weighed with what the other texts say."""
    first = [_alone(it, together, claim) for it in accounts]
    support = _support(first, together)
    informants = _informants(accounts, together)
    named = Named(names(together, claim.terms), subjects(together, claim.terms))
    return [_weighed(_credited(it, informants), support, named, together) for it in first]


def _alone(account: Account, together: Company, claim: Asked) -> Standing:
    """Everybody who carries the claim at all, from one article alone."""
    statements = carried(account, claim)
    by_id = {it.said.id: it for it in statements}
    best: dict[str, Backer] = {}
    for it in statements:
        if it.stance in STANDS_BEHIND:
            for backer in _upstream(account, it, by_id, together, told_itself(it.said, claim)):
                if backer.own > best.get(backer.key, _NONE).own:
                    best[backer.key] = backer
    scores = tuple(sentence_closeness(account, claim))
    return Standing(account, tuple(sorted(best.values(), key=_order)), statements, scores)


_NONE = Backer("", 0.0, 0.0, 0.0, (), "")


def _order(it: Backer) -> tuple[float, str]:
    return -it.score, it.key


def _upstream(
    account: Account, it: Carried, by_id: Mapping[str, Carried], together: Company, in_words: float
) -> Iterator[Backer]:
    """The voices at the upper ends of all ways from a statement; those on the way as well, but weaker."""
    for way in _ways(account, it.said.id, ()):
        stations = tuple(station for one in way if (station := _station(account, one, by_id, together)))
        if stations and by_id[way[-1]].stance in STANDS_BEHIND:
            score = it.closeness * (PAPER if stations[-1].kind is VoiceKind.DOCUMENT else 1.0)
            key = together.sure.find(stations[-1].key)
            yield Backer(key, score, score, in_words, stations, "its statement carries the claim")
        for n, station in enumerate(stations[:-1]):
            score = it.closeness * PASSED_ON
            yield Backer(
                together.sure.find(station.key), score, score, in_words, stations[: n + 1], "passes the claim on"
            )


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


Informants = Mapping[str, frozenset[str]]
"""For each outlet whom any of the articles has it from."""


def _informants(accounts: Sequence[Account], together: Company) -> Informants:
    found: dict[str, set[str]] = defaultdict(set)
    for account in accounts:
        for down, ups in account.upstream.items():
            below = together.of(account, down)
            above = (together.of(account, up) for up in ups)
            if below.key and below.kind is VoiceKind.OUTLET:
                found[together.sure.find(below.key)].update(together.sure.find(one.key) for one in above if one.key)
        for said in account.said:
            who = together.of(account, said.id).key
            for outlet in said.heard.media if who else ():
                found[together.sure.find(f"body {squashed(outlet)}")].add(together.sure.find(who or ""))
    return {outlet: frozenset(voices - {outlet}) for outlet, voices in found.items()}


def _credited(it: Standing, informants: Informants) -> Standing:
    """What an outlet is cited for goes to whom it has it from, where the article names that voice too."""
    best = {backer.key: backer for backer in it.backers}
    for outlet in it.backers:
        sources = [best[key] for key in sorted(informants.get(outlet.key, ())) if key in best]
        for source in sources:
            own = max(source.own, outlet.own * CREDITED)
            reason = f"{source.reason}; {outlet.stations[-1].name} has it from there"
            best[source.key] = replace(
                source, own=own, score=own, in_words=max(source.in_words, outlet.in_words), reason=reason
            )
        if sources:
            best[outlet.key] = replace(outlet, own=outlet.own * PASSED_ON, score=outlet.own * PASSED_ON)
    return replace(it, backers=tuple(sorted(best.values(), key=_order)))


Support = dict[str, dict[str, float]]
"""For each voice how strongly each text has it carry the claim, as a share of that text's strongest."""


def _support(found: Sequence[Standing], together: Company) -> Support:
    support: Support = defaultdict(dict)
    for it in found:
        top = max((backer.own for backer in it.backers), default=1.0)
        text = together.texts[it.account.id]
        for backer in (one for one in it.backers if one.in_words >= OWN):
            texts = support[backer.key]
            texts[text] = max(texts.get(text, 0.0), backer.own / top)
    return support


def _weighed(it: Standing, support: Support, named: Named, together: Company) -> Standing:
    """The voices that remain when the other texts are heard."""
    text, others = together.texts[it.account.id], max(1, len(set(together.texts.values())) - 1)
    widely = max(KNOWN_ELSEWHERE, WIDELY * others)
    best = {one.key: one for one in it.backers if one.in_words >= OWN or _elsewhere(support, one.key, text) >= widely}
    for backer in _named(it, support, named, text, others):
        if backer.own > best.get(backer.key, _NONE).own:
            best[backer.key] = backer
    weighed = [
        replace(one, score=one.own * (1 + COMPANY * _elsewhere(support, one.key, text) / others))
        for one in best.values()
    ]
    bar = max(LEAST, OF_BEST * max((one.score for one in weighed), default=0.0))
    return replace(it, backers=tuple(sorted((one for one in weighed if one.score >= bar), key=_order)))


def _elsewhere(support: Support, key: str, text: str) -> float:
    """How many other texts have a voice carry the claim, each in part."""
    return sum(share for other, share in support.get(key, {}).items() if other != text)


def _named(it: Standing, support: Support, named: Named, text: str, others: int) -> Iterator[Backer]:
    for one in beside(it.account, list(it.scores), named.names):
        widely = SUBJECT_WIDELY if one.key in named.subjects else WIDELY
        if _elsewhere(support, one.key, text) >= max(KNOWN_ELSEWHERE, widely * others):
            score = NAMED_BESIDE * one.closeness * lead(one.place)
            station = Station(one.key, one.key, VoiceKind.ORGANISATION, (one.sentence,))
            yield Backer(
                one.key, score, score, 0.0, (station,), "named beside the claim; other articles have it say so"
            )
