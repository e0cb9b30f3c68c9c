"""Comparing the articles of a ledger with those like them, one after the other."""

from collections.abc import Callable, Iterator
from functools import lru_cache

from reportedly.compare.reuse import compare
from reportedly.compare.reuse_fingerprint import MOST_LIKE, fingerprint
from reportedly.compare.reuse_packing import pack, unpack
from reportedly.compare.reuse_page import Page, page
from reportedly.model import Article, Comparison, StopError
from reportedly.model.store import Store

PAGES_AT_HAND = 256
"""Pages kept ready, so that a wire whose copies come one after the other is not read again for each: about 25 MB."""


def compare_new(store: Store) -> Iterator[Article]:
    """Compare every article that has not been compared yet with those like it; each comes once it is written.

    A run that is broken off goes on where it was. The time is in proportion to the new articles, whatever the size
    of the ledger.
    """
    pages: Callable[[str], Page] = lru_cache(PAGES_AT_HAND)(lambda key: _page(store, key))
    for article in store.uncompared():
        store.put_comparison(_comparison(store, page(article), pages), MOST_LIKE)
        yield article


def _comparison(store: Store, here: Page, pages: Callable[[str], Page]) -> Comparison:
    keys = fingerprint(here)
    like = store.like(here.imprint.article, keys, MOST_LIKE)
    reuses = tuple(found for other in like if (found := compare(here, pages(other))) is not None)
    return Comparison(here.imprint, pack(here.wording), keys, like, reuses)


def _page(store: Store, key: str) -> Page:
    """A page of the ledger, made ready from what was kept when it was compared itself."""
    article, prepared = store.article(key), store.prepared(key)
    if article is None or prepared is None:
        raise StopError(f"The ledger has lost the article {key}; run `reportedly rebuild`.")
    imprint, packed = prepared
    return Page(unpack(article.id, article.text, packed), imprint)
