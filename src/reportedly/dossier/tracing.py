"""A claim in words, traced through a ledger."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from reportedly.compare.account import Account, account
from reportedly.compare.judging import ATTRIBUTION, rejected
from reportedly.compare.provenance import Provenance, provenance_of
from reportedly.compare.reuse_page import page
from reportedly.compare.similarity import searched
from reportedly.compare.speaking import speaking
from reportedly.compare.tracing import trace
from reportedly.compare.verdicts import judged_texts
from reportedly.dossier.locator import record_id
from reportedly.model import Article, Extraction, Imprint, Judgement, Trace
from reportedly.model.store import Store

MOST = 150
"""Articles looked at for one claim, those that hold most of its words: about a second's work."""


Tracer = Callable[[str, Sequence[str]], Trace]
"""Traces a claim in words through the articles with these ids."""


@dataclass(frozen=True, slots=True)
class Tracing:
    """A trace with the articles that it names, by id; ``is_cut`` where more articles than MOST hold its words."""

    trace: Trace
    articles: dict[str, Article]
    is_cut: bool


def tracing(store: Store, claim: str) -> Tracing:
    """Trace a claim in words through the articles of a ledger that hold its words."""
    ids, judgements = store.resembling(searched(claim), MOST), store.judgements()
    articles = speaking([it for key in ids if (it := store.article(key)) is not None], claim)
    accounts = [_account(store, it, judgements) for it in articles]
    traced = trace(claim, accounts, _provenance(store, articles, judgements), judgements)
    named = {step.article for it in traced.articles for chain in it.chains for step in chain.steps}
    named |= {it.article for it in traced.articles}
    return Tracing(traced, {it.id: it for it in articles if it.id in named}, len(ids) == MOST)


def tracer(store: Store) -> Tracer:
    """Traces claims in words through the articles with given ids: the first MOST of them.

    An article is made ready once, however many claims are traced through it.
    """
    judgements = store.judgements()

    @cache
    def ready(key: str) -> Account | None:
        article = store.article(key)
        return _account(store, article, judgements) if article else None

    def traced(claim: str, ids: Sequence[str]) -> Trace:
        accounts = [it for key in ids[:MOST] if (it := ready(key)) is not None]
        articles = [it.article for it in accounts]
        return trace(claim, accounts, _provenance(store, articles, judgements), judgements)

    return traced


def _account(store: Store, article: Article, judgements: Sequence[Judgement]) -> Account:
    return account(article, _accepted(store.extraction(article.id), article.id, judgements))


def _accepted(found: Extraction, article: str, judgements: Iterable[Judgement]) -> Extraction:
    """An extraction without the attributions that a person rejected."""
    refused = rejected(judgements, ATTRIBUTION)
    kept = tuple(it for it in found.attributions if record_id(article, it.id) not in refused)
    return replace(found, attributions=kept) if refused else found


def _provenance(store: Store, articles: Iterable[Article], judgements: Iterable[Judgement]) -> dict[str, Provenance]:
    """Where the texts of these articles are from, by what the ledger knows of reuse among them and what was judged."""
    imprints = {it.id: _imprint(store, it) for it in articles}
    lengths = {it.id: len(it.text) for it in articles}
    found = provenance_of(list(store.reuses_among(sorted(imprints))), imprints, lengths)
    return judged_texts(found, judgements, lengths)


def _imprint(store: Store, article: Article) -> Imprint:
    """What a page says of itself, as it was kept when it was compared."""
    kept = store.prepared(article.id)
    return kept[0] if kept else page(article).imprint
