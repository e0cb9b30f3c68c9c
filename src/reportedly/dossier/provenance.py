"""A trace as a graph: pages that go the same way, the voices between, and where the ways end."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.compare.company import SURE
from reportedly.model import Chain, Ending, Merge, Place, Span, Step, Trace, Traced, Voice

Way = tuple[str, ...]
"""Keys of nodes from the first voice to the end; the end's key is made by ``end_key``."""


@dataclass(frozen=True, slots=True)
class Row:
    """One page of a group.

    ``copy_of`` is the article whose text it carries; ``is_beneath`` where that one stands above it.
    """

    page: Traced
    copy_of: str | None
    is_beneath: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Pages that have the claim by the same ways; copies stand after their model."""

    key: str
    rows: tuple[Row, ...]
    ways: tuple[Way, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of its pages."""
        return tuple(row.page.article for row in self.rows)


@dataclass(frozen=True, slots=True)
class Station:
    """A voice between, or an end.

    ``voice`` is None where the end is nobody or a circle; ``place`` are words that name it; ``articles`` are those
    whose way leads through or to it.
    """

    key: str
    ending: Ending | None
    voice: Voice | None
    place: Place | None
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Arrow:
    """From a group or a voice to the next station, for the articles that go there."""

    start: str
    end: str
    ending: Ending
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Graph:
    """What a trace is drawn from: all in a stable order."""

    groups: tuple[Group, ...]
    between: tuple[Station, ...]
    ends: tuple[Station, ...]
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True, slots=True)
class Joined:
    """Why voices were taken for one: in both counts where ``is_sure``, else only in the low one."""

    names: tuple[str, ...]
    reason: str
    is_sure: bool
    places: tuple[Place, ...]


def graph(trace: Trace) -> Graph:
    """The graph of a trace; pages in the order of the trace."""
    groups = _groups(trace)
    passing: dict[str, list[str]] = defaultdict(list)
    arrows: dict[tuple[str, str, Ending], list[str]] = defaultdict(list)
    for group in groups:
        for way in group.ways:
            for start, end in zip((group.key, *way), way, strict=False):
                arrows[start, end, _ending_of(way)] += group.articles
                passing[end] += group.articles
    stations = [_station(key, articles, trace) for key, articles in passing.items()]
    return Graph(
        groups,
        tuple(it for it in stations if it.ending is None),
        tuple(sorted((it for it in stations if it.ending), key=_rank)),
        tuple(Arrow(*key, tuple(dict.fromkeys(articles))) for key, articles in arrows.items()),
    )


def joined(trace: Trace) -> list[Joined]:
    """The merges of a trace, each once with all its places; the sure ones first."""
    names = {voice.id: voice.name for voice in trace.voices}
    places: dict[tuple[bool, tuple[str, ...], str], list[Place]] = defaultdict(list)
    for it in trace.merges:
        places[_is_sure(it), it.of, it.reason] += it.places
    ranked = sorted(places.items(), key=lambda item: not item[0][0])
    return [
        Joined(tuple(names.get(one, one) for one in of), reason, sure, tuple(dict.fromkeys(found)))
        for (sure, of, reason), found in ranked
    ]


def ends_of(one: Traced) -> Iterator[tuple[Chain, str | None]]:
    """Each chain of a page with the voice that it reaches; None where it is broken or comes back on itself."""
    reached = [chain for chain in one.chains if chain.ending is Ending.REACHED]
    by_order = dict(zip(map(id, reached), one.origins, strict=False)) if len(reached) == len(one.origins) else {}
    for chain in one.chains:
        last = chain.steps[-1].voice if chain.steps else None
        yield chain, by_order.get(id(chain), last) if chain.ending is Ending.REACHED else None


def end_key(ending: Ending, voice: str | None) -> str:
    """The key of an end: apart from that of the same voice where it only passes something on."""
    return f"{ending.value} {voice or ''}"


def steps_of(chain: Chain) -> tuple[Step, ...]:
    """The steps of a chain, a voice that follows itself once."""
    return tuple(it for n, it in enumerate(chain.steps) if n == 0 or it.voice != chain.steps[n - 1].voice)


def _is_sure(it: Merge) -> bool:
    return it.certainty in SURE


def _rank(it: Station) -> tuple[int, int]:
    """Origins first, those of most articles first."""
    return list(Ending).index(it.ending or Ending.REACHED), -len(it.articles)


def _groups(trace: Trace) -> tuple[Group, ...]:
    by_ways: dict[tuple[Way, ...], list[Traced]] = defaultdict(list)
    for one in trace.articles:
        by_ways[tuple(sorted(dict.fromkeys(_ways(one))))].append(one)
    return tuple(Group(f"pages {n}", tuple(_rows(pages)), ways) for n, (ways, pages) in enumerate(by_ways.items()))


def _rows(pages: Sequence[Traced]) -> Iterator[Row]:
    """Models in order, each with its copies after it."""
    here = {one.article for one in pages}
    for one in pages:
        if one.copy_of not in here - {one.article}:
            yield Row(one, one.copy_of, False)
            yield from (Row(it, one.article, True) for it in pages if it.copy_of == one.article and it is not one)
    models = {one.article for one in pages if one.copy_of not in here - {one.article}}
    yield from (Row(it, it.copy_of, False) for it in pages if it.copy_of in here - models - {it.article})


def _ways(one: Traced) -> Iterator[Way]:
    for chain, voice in ends_of(one):
        steps = [step.voice for step in steps_of(chain)]
        between = steps[:-1] if voice and steps[-1:] == [voice] else steps
        yield (*dict.fromkeys(between), end_key(chain.ending, voice))


def _ending_of(way: Way) -> Ending:
    return Ending(way[-1].split(" ")[0])


def _station(key: str, articles: Sequence[str], trace: Trace) -> Station:
    voices = {voice.id: voice for voice in trace.voices}
    ending, _, name = key.rpartition(" ")
    voice = voices.get(name or key)
    place = _named(voice.id, trace) if voice else None
    return Station(key, Ending(ending.strip()) if ending else None, voice, place, tuple(dict.fromkeys(articles)))


def _named(voice: str, trace: Trace) -> Place | None:
    """The first words on a way that name a voice."""
    steps = (step for one in trace.articles for chain in one.chains for step in chain.steps)
    return next((whole(it.article, it.spans) for it in steps if it.voice == voice and it.spans), None)


def whole(article: str, spans: Sequence[Span]) -> Place:
    """One place from the first of some spans to the last."""
    return Place(article, Span(min(it.start for it in spans), max(it.end for it in spans)))
