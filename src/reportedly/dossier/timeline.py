"""The articles in the order of publication, with what appeared first in each."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.dossier.claiming import ClaimRow
from reportedly.dossier.provenance import whole
from reportedly.model import Article, Place, Trace


@dataclass(frozen=True, slots=True)
class First:
    """Something that no earlier article has: a claim or a voice that is an origin; ``place`` are the words."""

    what: str
    words: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class Moment:
    """One article and what appeared first in it. ``published`` is None for the undated, who are first in nothing."""

    article: Article
    published: str | None
    firsts: tuple[First, ...]


def timeline(trace: Trace, claims: Sequence[ClaimRow], articles: Mapping[str, Article]) -> list[Moment]:
    """A moment for each article, in the order that the articles have."""
    firsts: dict[str, list[First]] = defaultdict(list)
    for found in (_asked(trace), _origins(trace, articles), _claims(claims)):
        for key, first in found:
            firsts[key].append(first)
    return [
        Moment(it, it.metadata.published, tuple(firsts[key]) if it.metadata.published else ())
        for key, it in articles.items()
    ]


def _asked(trace: Trace) -> Iterator[tuple[str, First]]:
    for one in trace.articles:
        if one.article == trace.first:
            yield one.article, First("the claim", trace.claim, Place(one.article, one.carries) if one.carries else None)


def _origins(trace: Trace, articles: Mapping[str, Article]) -> Iterator[tuple[str, First]]:
    """Each origin at the first article that leads to it."""
    names, seen = {voice.id: voice.name for voice in trace.voices}, set[str]()
    for one in trace.articles:
        for origin in one.origins:
            if origin not in seen and articles[one.article].metadata.published:
                seen.add(origin)
                steps = (it for chain in one.chains for it in chain.steps if it.voice == origin and it.spans)
                place = next((whole(it.article, it.spans) for it in steps), None)
                yield one.article, First("the origin", names.get(origin, origin), place)


def _claims(claims: Sequence[ClaimRow]) -> Iterator[tuple[str, First]]:
    for it in claims:
        statement = next(one for one in it.claim.statements if one.article == it.articles[0])
        yield statement.article, First("a claim", it.claim.words, Place(statement.article, statement.span))
