"""A dossier: all that a ledger knows of one topic, put together and changed nowhere."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.compare.similarity import searched
from reportedly.dossier.articles import article_of, in_order, passing
from reportedly.dossier.carrying import Carrying, articles_of, carrying
from reportedly.dossier.claiming import ClaimRow
from reportedly.dossier.figures import Tallied, tallied
from reportedly.dossier.gaps import Gaps, gaps
from reportedly.dossier.overview import Overview, overview
from reportedly.dossier.revising import Revision, revising
from reportedly.dossier.timeline import Moment, timeline
from reportedly.dossier.tracing import MOST, Tracer, tracer
from reportedly.model import Article, StopError, Trace
from reportedly.model.store import EVERYTHING, Filter, Store

MOST_CLAIMS = 30
"""Claims shown where no other limit is given."""

MOST_TRACED = 6
"""Claims whose provenance is shown besides that of the words asked for."""

MOST_FOUND = 50
"""Places looked up where the words stand together, besides the articles that carry them as a claim."""

MOST_ARTICLES = 300
"""Articles of a dossier: more are no help to a reader, and make the file heavy."""

Watcher = Callable[[str], None]
"""Told what is being done."""


def unwatched(_: str) -> None:
    """For work that nobody watches."""


@dataclass(frozen=True, slots=True)
class Followed:
    """A claim with its trace; ``row`` is None for the words asked for."""

    row: ClaimRow | None
    trace: Trace


@dataclass(frozen=True, slots=True)
class Dossier:
    """What is known of a topic.

    ``asked`` are the words asked for; ``followed`` traces them as a claim, then the first of ``claims``. ``articles``
    are all that the dossier speaks of, by id, in the order of publication, the undated last. ``is_cut`` where more
    articles hold the words than are looked at.
    """

    asked: str
    where: Filter
    followed: tuple[Followed, ...]
    is_cut: bool
    carrying: Carrying
    figures: tuple[Tallied, ...]
    timeline: tuple[Moment, ...]
    gaps: Gaps
    revisions: tuple[Revision, ...]
    articles: dict[str, Article]
    overview: Overview

    @property
    def main(self) -> Followed:
        """What is shown first: the words asked for where articles carry them as a claim, else the foremost claim."""
        return next((it for it in self.followed if it.trace.articles), self.followed[0])


def dossier(
    store: Store, asked: str, where: Filter = EVERYTHING, limit: int = MOST_CLAIMS, watch: Watcher = unwatched
) -> Dossier:
    """Put together what the articles that pass the filter have for the words; ``limit`` claims at most.

    Raises StopError where no article has anything for them.
    """
    watch("tracing the claim")
    ids = _holding(store, asked, where)
    traced = tracer(store)
    trace = traced(asked, sorted(ids))
    about = dict.fromkeys(_about(store, trace, asked, where))
    watch("looking for claims")
    found = carrying(store, asked, about, limit, where)
    allowed = passing(store, where)
    further = [key for key in articles_of(found.claims, about, MOST_ARTICLES) if allowed is None or key in allowed]
    watch("tracing claims")
    followed = (Followed(None, trace), *_followed(traced, found.claims, {*about, *further}))
    watch("comparing captures")
    wanted = {*about, *further, *_named(it.trace for it in followed)}
    articles = in_order(article_of(store, key) for key in sorted(wanted))
    revisions = revising(store, list(articles))
    articles = in_order([*articles.values(), *(it for one in revisions for it in (one.earlier, one.later))])
    watch("looking for gaps")
    return Dossier(
        asked=asked,
        where=where,
        followed=followed,
        is_cut=len(ids) == MOST,
        carrying=found,
        figures=tuple(row for key, it in articles.items() if key in about for row in tallied(store, it)),
        timeline=tuple(timeline(trace, found.claims, articles)),
        gaps=gaps(store, [it.trace for it in followed], found.claims, articles),
        revisions=tuple(revisions),
        articles=articles,
        overview=overview(store, ""),
    )


def _holding(store: Store, asked: str, where: Filter) -> list[str]:
    """The articles to trace through: those that hold most of the words, of those that pass the filter."""
    words, allowed = searched(asked), passing(store, where)
    if allowed is None:
        return store.resembling(words, MOST)
    every = store.resembling(words, max(store.counts()["articles"], 1))
    return [key for key in every if key in allowed][:MOST]


def _about(store: Store, trace: Trace, asked: str, where: Filter) -> list[str]:
    """The articles that carry the words as a claim, and those that have all of them in one place."""
    hits = store.search(asked, where, MOST_FOUND)
    about = list(dict.fromkeys([*(it.article for it in trace.articles), *(hit.article for hit in hits)]))
    if not about:
        raise StopError(
            f"No article here speaks of {asked!r}; use fewer or plainer words, or look with `reportedly search`."
        )
    return about


def _followed(traced: Tracer, claims: Sequence[ClaimRow], known: set[str]) -> Iterator[Followed]:
    """The foremost claims, traced through the articles of the dossier."""
    for row in claims[:MOST_TRACED]:
        yield Followed(row, traced(row.claim.words, [key for key in row.articles if key in known]))


def _named(traces: Iterable[Trace]) -> Iterator[str]:
    """All articles that traces point into."""
    for trace in traces:
        for one in trace.articles:
            yield one.article
            yield from (step.article for chain in one.chains for step in chain.steps)
        yield from (place.article for merge in trace.merges for place in merge.places)
