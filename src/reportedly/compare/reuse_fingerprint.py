"""Few numbers by which articles that share a passage find each other, without comparing all with all.

Winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003): of
every window of hashed word sequences the smallest is kept. Unlike a signature of the whole text it guarantees that a
shared passage is found however long the two articles are: a stub of a long report, one item of a round-up.
"""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import blake2b
from itertools import compress

from reportedly.compare.reuse_page import Page

SHINGLE_WORDS = 8
"""Words hashed together. Unrelated articles share runs of five or six; runs of eight are mostly copied."""

WINDOW = 24
"""Hashes of which the smallest is kept: any 31 own words in a row that two articles share give a key that both have;
an article of 500 words has about 40 keys."""

HEADLINE = "headline\n"
"""Sets the keys of headlines apart: no word has a newline."""

KEY_BYTES = 8
"""Bytes of a key; signed, so that it fits an SQLite integer."""

MOST_LIKE = 24
"""Articles that each is compared with in one direction. More copies of one text than that find each other through
those between them; the time to add one article does not grow with the number of copies."""


def fingerprint(page: Page) -> tuple[int, ...]:
    """The keys of a page, ascending: those of its own words, and one for its headline with each name it credits.

    The latter bring together the versions of one agency's report that have hardly a sentence in common.
    """
    own = list(compress(page.wording.words, page.wording.is_own))
    hashes = [_hash(own[place : place + SHINGLE_WORDS]) for place in range(len(own) - SHINGLE_WORDS + 1)]
    return tuple(sorted({*_smallest(hashes), *_headline_keys(page)}))


def like_pairs(fingerprints: Mapping[str, tuple[int, ...]]) -> Iterator[tuple[str, str]]:
    """The pairs of articles to compare: each with the next 24, by id, of those that it shares a key with.

    A pure function of the set: the order of arrival makes no difference. A store does the same with an index.
    """
    holders: dict[int, list[str]] = {}
    for article in sorted(fingerprints):
        for key in fingerprints[article]:
            holders.setdefault(key, []).append(article)
    for article in sorted(fingerprints):
        like = {other for key in fingerprints[article] for other in holders[key] if other > article}
        yield from ((article, other) for other in sorted(like)[:MOST_LIKE])


def _headline_keys(page: Page) -> Iterator[int]:
    longest = max(page.wording.headlines, key=lambda words: (len(words), words), default=())
    if longest:
        yield from (_hash([HEADLINE, name, *longest]) for name in page.imprint.credited)


def _hash(words: Sequence[str]) -> int:
    digest = blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=KEY_BYTES).digest()
    return int.from_bytes(digest, "big", signed=True)


def _smallest(hashes: list[int]) -> Iterator[int]:
    """The smallest hash of every window; of a text shorter than a window, the smallest of all."""
    for start in range(max(1, len(hashes) - WINDOW + 1)):
        window = hashes[start : start + WINDOW]
        if window:
            yield min(window)
