"""What a dossier cannot tell: ways that lead nowhere, voices nobody can name, pages without a date."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.compare.account import account
from reportedly.dossier.claiming import ClaimRow
from reportedly.dossier.provenance import whole
from reportedly.dossier.trouble import Trouble, trouble
from reportedly.model import Article, Attribution, Ending, Place, Trace, words
from reportedly.model.store import Store

MANY = 3
"""Articles from which a claim with one origin is worth a word."""


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that is not known, with the words that show it; ``place`` is None where no words do."""

    article: str
    place: Place | None
    reason: str


@dataclass(frozen=True, slots=True)
class Gaps:
    """All that a dossier cannot tell, each kind in the order of the articles.

    ``broken`` are ways to nobody, ``circular`` those that come back on themselves, ``nameless`` attributions without
    a source. ``unresolved`` are mentions that could not be led back to one voice. ``undated`` and ``unsigned`` are ids
    of articles without a date or an outlet. ``alone`` are claims that many articles have from one origin.
    """

    broken: tuple[Gap, ...]
    circular: tuple[Gap, ...]
    nameless: tuple[Gap, ...]
    unresolved: tuple[Gap, ...]
    undated: tuple[str, ...]
    unsigned: tuple[str, ...]
    alone: tuple[ClaimRow, ...]
    troubles: tuple[Trouble, ...]


def gaps(store: Store, traces: Sequence[Trace], claims: Sequence[ClaimRow], articles: Mapping[str, Article]) -> Gaps:
    """The gaps in what is known of ``articles``, those that a dossier holds, in their order."""
    found = {key: store.extraction(key).attributions for key in articles}
    return Gaps(
        broken=_ending(traces, Ending.BROKEN, "nobody is named"),
        circular=_ending(traces, Ending.CIRCULAR, "comes back on itself"),
        nameless=tuple(_nameless(claims, found, articles)),
        unresolved=tuple(gap for key, article in articles.items() for gap in _unresolved(store, key, article)),
        undated=tuple(key for key, article in articles.items() if not article.metadata.published),
        unsigned=tuple(key for key, article in articles.items() if not article.metadata.outlet),
        alone=tuple(it for it in claims if it.high == 1 and len(it.articles) >= MANY),
        troubles=tuple(_troubles(store, articles.values())),
    )


def _ending(traces: Iterable[Trace], ending: Ending, reason: str) -> tuple[Gap, ...]:
    """Pages with a chain that ends so, each once, at the sentence that carries the claim."""
    found: dict[str, Gap] = {}
    for trace in traces:
        names = {voice.id: voice.name for voice in trace.voices}
        for one in trace.articles:
            for chain in one.chains:
                if chain.ending is ending and one.article not in found:
                    way = " ← ".join(names.get(step.voice, step.voice) for step in chain.steps)
                    place = Place(one.article, one.carries) if one.carries else None
                    found[one.article] = Gap(one.article, place, f"{way}: {reason}" if way else reason)
    return tuple(found.values())


def _nameless(
    claims: Sequence[ClaimRow], found: Mapping[str, Sequence[Attribution]], articles: Mapping[str, Article]
) -> Iterator[Gap]:
    """Attributions of the claims that name no source, each once; the reason is what they say."""
    wanted = {statement.id for it in claims for statement in it.claim.statements}
    for article, attributions in found.items():
        for it in attributions:
            if not it.source and it.cue and f"{article}.{it.id}" in wanted:
                yield Gap(article, whole(article, it.cue), words(articles[article].text, it.content))


def _unresolved(store: Store, key: str, article: Article) -> Iterator[Gap]:
    for it in account(article, store.extraction(key)).cast.unresolved:
        yield Gap(key, whole(key, it.mention.spans), it.reason)


def _troubles(store: Store, articles: Iterable[Article]) -> Iterator[Trouble]:
    """The problems of the captures that the articles are from."""
    for capture in dict.fromkeys(article.capture for article in articles):
        yield from map(trouble, store.problems_of(capture))
