"""A claim in words, traced through a ledger."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportedly.compare.account import account
from reportedly.compare.provenance import Provenance, provenance_of
from reportedly.compare.reuse_page import page
from reportedly.compare.similarity import searched
from reportedly.compare.tracing import trace
from reportedly.model import Article, Reuse, Trace
from reportedly.model.store import Store

MOST = 150
"""Articles looked at for one claim, those that hold most of its words: about a second's work."""


@dataclass(frozen=True, slots=True)
class Tracing:
    """A trace with the articles that it names, by id; ``is_cut`` where more articles than MOST hold its words."""

    trace: Trace
    articles: dict[str, Article]
    is_cut: bool


def tracing(store: Store, claim: str) -> Tracing:
    """Trace a claim in words through the articles of a ledger that hold its words."""
    ids = store.resembling(searched(claim), MOST)
    articles = _articles(store, ids)
    traced = _traced(store, claim, articles)
    named = {step.article for it in traced.articles for chain in it.chains for step in chain.steps}
    named |= {it.article for it in traced.articles}
    return Tracing(traced, {it.id: it for it in articles if it.id in named}, len(ids) == MOST)


def traced_through(store: Store, claim: str, ids: Iterable[str]) -> Trace:
    """Trace a claim in words through the articles with these ids: the first MOST of them, by id."""
    return _traced(store, claim, _articles(store, sorted(ids)[:MOST]))


def _articles(store: Store, ids: Iterable[str]) -> list[Article]:
    return [article for key in ids if (article := store.article(key)) is not None]


def _traced(store: Store, claim: str, articles: Sequence[Article]) -> Trace:
    accounts = [account(article, store.extraction(article.id)) for article in articles]
    return trace(claim, accounts, _provenance(store, articles))


def _provenance(store: Store, articles: Iterable[Article]) -> dict[str, Provenance]:
    """Where the texts of these articles are from, by what the ledger knows of reuse among them."""
    imprints = {it.id: page(it).imprint for it in articles}
    lengths = {it.id: len(it.text) for it in articles}
    return provenance_of(list(_reuses(store, imprints)), imprints, lengths)


def _reuses(store: Store, among: Iterable[str]) -> Iterable[Reuse]:
    known = set(among)
    for key in sorted(known):
        yield from (it for it in store.reuses(key) if it.first == key and it.second in known)
