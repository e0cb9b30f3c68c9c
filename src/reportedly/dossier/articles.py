"""Articles of a ledger as the views of claims need them: there for certain, in order, of those that a filter passes."""

from collections.abc import Iterable

from reportedly.model import Article, StopError
from reportedly.model.store import EVERYTHING, Filter, Store

UNDATED = "~"
"""Sorts after every date."""


def article_of(store: Store, key: str) -> Article:
    """The article with this id; raises StopError where the ledger has lost it."""
    article = store.article(key)
    if article is None:
        raise StopError(f"The ledger has lost the article {key}; run `reportedly rebuild`.")
    return article


def in_order(articles: Iterable[Article]) -> dict[str, Article]:
    """Articles by id in the order of publication, the undated last."""
    return {it.id: it for it in sorted(articles, key=lambda it: (it.metadata.published or UNDATED, it.id))}


def passing(store: Store, where: Filter) -> set[str] | None:
    """The ids of the articles that pass a filter; None where all do."""
    return None if where == EVERYTHING else {it.id for it in store.articles(where)}
