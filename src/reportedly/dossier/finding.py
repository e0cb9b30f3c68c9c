"""What a search found, with all that a person needs to judge it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.dossier.locator import record_id
from reportedly.dossier.margin import voice_words
from reportedly.model import Article, Attribution
from reportedly.model.store import EVERYTHING, Filter, Hit, Store

MOST = 20
"""Findings of each kind where no other limit is given."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One place that matches.

    ``kind`` is "voice", "content" or "article"; ``words`` are those at ``locator``, or the title where only that
    matches. ``voice`` and ``stance`` are those of the attribution; None for an article's own sentence, ``voice``
    also where nobody is named.
    """

    id: str
    locator: str
    kind: str
    article: str
    name: str
    published: str | None
    outlet: str | None
    title: str | None
    voice: str | None
    stance: str | None
    words: str


def findings(store: Store, query: str, where: Filter = EVERYTHING, limit: int = MOST) -> list[Finding]:
    """Places with all words of the query: voices, then contents, then sentences of articles; best first."""
    hits = store.search(query, where, limit)
    articles = {key: _known(store, key) for key in dict.fromkeys(hit.article for hit in hits)}
    voices = dict(_attributed(store, articles.values()))
    return [_finding(hit, articles[hit.article], voices.get(hit.id)) for hit in hits]


def _known(store: Store, key: str) -> Article:
    article = store.article(key)
    if article is None:
        raise LookupError(f"the search index names an article that is not in the ledger: {key}")
    return article


def _attributed(store: Store, articles: Iterable[Article]) -> Iterator[tuple[str, tuple[str | None, Attribution]]]:
    for article in articles:
        for it in store.extraction(article.id).attributions:
            yield record_id(article.id, it.id), (voice_words(article.text, it), it)


def _finding(hit: Hit, article: Article, said: tuple[str | None, Attribution] | None) -> Finding:
    about = article.metadata
    return Finding(
        id=hit.id,
        locator=f"{article.id}#{hit.span_start}-{hit.span_end}",
        kind=hit.kind,
        article=article.id,
        name=article.name,
        published=about.published,
        outlet=about.outlet,
        title=about.title,
        voice=said[0] if said else None,
        stance=said[1].stance if said else None,
        words=_line(hit.snippet),
    )


def _line(text: str) -> str:
    return " ".join(text.split())
