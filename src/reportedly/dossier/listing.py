"""The articles of a ledger as rows."""

import textwrap
from collections.abc import Generator
from dataclasses import dataclass

from reportedly.dossier.locator import locator
from reportedly.model import Article, Span
from reportedly.model.store import EVERYTHING, Filter, Store

OPENING = 80
"""Code points of a text's beginning."""

LOOKED_AT = 1000
"""Code points in which that beginning is looked for."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One article. ``revision`` counts from 1 among the ``revisions`` captures of its address.

    ``key`` is what to call it by: its name where only this article has it, else its id. ``opening`` is how its text
    begins. ``captured`` says when the page was fetched, ``published`` when it came out (both ISO 8601, where known).
    """

    id: str
    locator: str
    name: str
    key: str
    published: str | None
    captured: str | None
    outlet: str | None
    title: str | None
    opening: str
    url: str | None
    language: str | None
    revision: int
    revisions: int
    attributions: int
    figures: int


def listing(store: Store, where: Filter = EVERYTHING) -> Generator[Listed, None, None]:
    """The articles that pass the filter, by publication, then id; to be closed where it is not read to the end."""
    return (_listed(store, article) for article in store.articles(where))


def _listed(store: Store, article: Article) -> Listed:
    about, found = article.metadata, store.tally(article)
    captures = store.revisions(article.id) if about.url else [article.id]
    return Listed(
        id=article.id,
        locator=locator(article.id, (Span(0, len(article.text)),) if article.text else ()),
        name=article.name,
        key=article.name if found.namesakes == 1 else article.id,
        published=about.published,
        captured=about.captured,
        outlet=about.outlet,
        title=about.title,
        opening=textwrap.shorten(article.text[:LOOKED_AT], OPENING, placeholder="…"),
        url=about.url,
        language=about.language,
        revision=captures.index(article.id) + 1 if article.id in captures else 1,
        revisions=max(len(captures), 1),
        attributions=found.attributions,
        figures=found.figures,
    )
