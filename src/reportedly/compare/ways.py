"""The ways from each article upstream, through other articles of the ledger where one cites their outlet."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.compare.backing import Backer, Standing, Station
from reportedly.compare.company import Company
from reportedly.compare.credited import credited_station
from reportedly.compare.crediting import Learned, learnings
from reportedly.model import Ending

OWN_REPORT = 0.6
"""How closely its best source comes to the claim, as a share of the article's own closest sentence, below which an
article that others cite for the claim counts as the source itself."""

LEARNED = "has it from there, as another article says"


@dataclass(frozen=True, slots=True)
class Leg:
    """One station of a way, with the article whose words name it."""

    station: Station
    article: str


@dataclass(frozen=True, slots=True)
class Way:
    """Stations from an article upstream. ``key`` stands for the group of the last, None where the way is not reached.

    ``score`` says how surely the voice at its end carries the claim, ``own`` the same from the article
    alone; ``reason`` why it is taken for the source.
    """

    legs: tuple[Leg, ...]
    key: str | None
    ending: Ending
    score: float
    own: float
    reason: str


def ways(found: Sequence[Standing], together: Company) -> dict[str, tuple[Way, ...]]:
    """The ways of each article, strongest first; an article that names nobody has one that is broken at once."""
    by_id = {it.account.id: it for it in found}
    learned = learnings([it.account for it in found], together)
    map_ = _Map(by_id, _published(by_id, together), _cited(found), learned, together)
    return {
        article: tuple(_from_page(way, by_id[article], together) for way in _distinct(map_.from_(article, ())))
        for article in sorted(by_id)
    }


def _from_page(way: Way, it: Standing, together: Company) -> Way:
    """A way by the agency that the page has its text from, where it does not go by that one already."""
    station = credited_station(it, together)
    passed = {together.sure.find(leg.station.key) for leg in way.legs} | {way.key}
    if station is None or together.sure.find(station.key) in passed:
        return way
    return replace(way, legs=(Leg(station, it.account.id), *way.legs))


def _published(by_id: Mapping[str, Standing], together: Company) -> dict[str, tuple[str, ...]]:
    """The articles of each outlet, by the key that stands for its group; those that carry the claim closest first."""
    published: dict[str, list[str]] = defaultdict(list)
    for article in sorted(by_id, key=lambda it: (-max(by_id[it].scores, default=0.0), it)):
        for publisher in together.publishers[article]:
            published[together.sure.find(publisher)].append(article)
    return {key: tuple(articles) for key, articles in published.items()}


def _cited(found: Sequence[Standing]) -> frozenset[str]:
    return frozenset(backer.key for it in found for backer in it.backers)


@dataclass(frozen=True, slots=True)
class _Map:
    """All that is needed to walk upstream."""

    standings: Mapping[str, Standing]
    published: Mapping[str, tuple[str, ...]]
    cited: frozenset[str]
    learned: Mapping[str, Learned]
    together: Company

    def from_(self, article: str, behind: tuple[str, ...]) -> Iterator[Way]:
        """All ways from an article; ``behind`` are the articles through which it was come to."""
        standing = self.standings[article]
        own = self._own(standing)
        if own:
            yield own
            return
        if not standing.backers:
            yield Way((), None, Ending.BROKEN, 0.0, 0.0, "the article names nobody")
        for backer in standing.backers:
            yield from self._through(backer, article, (*behind, article))

    def _own(self, it: Standing) -> Way | None:
        """An article that others cite, and that has no source of its own for the claim, is the source."""
        named = [self.together.sure.find(publisher) for publisher in self.together.publishers[it.account.id]]
        key = next((key for key in named if key in self.cited), None)
        best = max((backer.own for backer in it.backers), default=0.0)
        if key is None or best >= OWN_REPORT * max(it.scores, default=0.0):
            return None
        return Way(
            (), key, Ending.REACHED, max(it.scores), max(it.scores), "others cite its outlet; it names no source itself"
        )

    def _through(self, backer: Backer, article: str, behind: tuple[str, ...]) -> Iterator[Way]:
        """On from the voice that an article leads to, where that is the outlet of another article."""
        legs = tuple(Leg(station, article) for station in self._others(backer.stations, article))
        there = [it for it in self.published.get(backer.key, ()) if it != article]
        if not there:
            yield self._on(Way(legs, backer.key, Ending.REACHED, backer.score, backer.own, backer.reason))
        elif there[0] in behind:
            yield Way(legs, None, Ending.CIRCULAR, backer.score, backer.own, "the way comes back on itself")
        else:
            for way in self.from_(there[0], behind):
                yield self._joined(legs, way, backer)

    def _on(self, way: Way) -> Way:
        """On to the one from whom the voice at the end has it, where another article says so."""
        learned, passed = self.learned.get(way.key or ""), {way.key}
        while learned and learned.key not in passed:
            passed.add(learned.key)
            leg = Leg(learned.station, learned.article)
            way = replace(way, legs=(*way.legs, leg), key=learned.key, reason=f"{way.legs[-1].station.name} {LEARNED}")
            learned = self.learned.get(learned.key)
        return way

    def _others(self, stations: Sequence[Station], article: str) -> Sequence[Station]:
        """The stations without the article's own outlet, which it is no news that it had it from; at least the last."""
        before = [one for one in stations[:-1] if not self.together.is_own(article, one.key)]
        return (*before, stations[-1])

    def _joined(self, legs: tuple[Leg, ...], way: Way, backer: Backer) -> Way:
        if way.ending is Ending.BROKEN:
            return Way(legs, backer.key, Ending.REACHED, backer.score, backer.own, backer.reason)
        return Way(
            (*legs, *way.legs),
            way.key or None,
            way.ending,
            min(backer.score, way.score),
            min(backer.own, way.own),
            way.reason,
        )


def _distinct(found: Iterator[Way]) -> Iterator[Way]:
    """The strongest way to each end."""
    best: dict[tuple[str | None, Ending], Way] = {}
    for way in found:
        known = best.get((way.key, way.ending))
        if known is None or (way.score, -len(way.legs)) > (known.score, -len(known.legs)):
            best[way.key, way.ending] = way
    yield from sorted(best.values(), key=lambda it: (-it.score, it.key or ""))
