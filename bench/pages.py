"""How well article text is got out of pages, beside trafilatura as it comes, on the same pages in the same run.

    python bench/pages.py [FOLDER]

FOLDER is a copy of the Zyte article extraction benchmark (``html/*.html.gz`` and ``ground-truth.json``); it lies
beside the repository in development. The metric is that benchmark's own: multisets of four-word shingles, precision and
recall averaged over the pages, F1 of the two means.
"""

import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from trafilatura import extract

from reportedly.capture import read
from reportedly.model import Item

PAGES = Path(__file__).parents[1] / "../shared/data/article-extraction"
"""Where the benchmark lies in development."""

SHINGLE = 4
"""Words in a shingle, as the benchmark has it."""

_WORD = re.compile(r"\w+")

Reader = Callable[[bytes], str]
"""HTML to article text."""


@dataclass(frozen=True, slots=True)
class Score:
    """Means over all pages, 0 to 1, and seconds spent reading."""

    precision: float
    recall: float
    seconds: float

    @property
    def f1(self) -> float:
        """The harmonic mean of mean precision and mean recall."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """How often each run of four words stands in a text; a shorter text is one run."""
    words = _WORD.findall(text)
    return Counter(tuple(words[n : n + SHINGLE]) for n in range(max(1, len(words) - SHINGLE + 1)) if words)


def precision_recall(true: str, found: str) -> tuple[float, float]:
    """Of one page. Both are 1 where nothing was to be found and nothing was."""
    gold, got = shingles(true), shingles(found)
    hits = (gold & got).total()
    if gold == got:
        return 1.0, 1.0
    return hits / got.total() if got else 0.0, hits / gold.total() if gold else 0.0


def score(reader: Reader, pages: dict[str, bytes], truth: dict[str, str]) -> Score:
    """The score of a reader over all pages."""
    start = time.perf_counter()
    found = {name: reader(page) for name, page in pages.items()}
    seconds = time.perf_counter() - start
    pairs = [precision_recall(truth[name], text) for name, text in found.items()]
    return Score(sum(p for p, _ in pairs) / len(pairs), sum(r for _, r in pairs) / len(pairs), seconds)


def ours(page: bytes) -> str:
    """The text of the article that the product makes of a page."""
    article, _ = read(Item("", "", "page", "html", page))
    return article.text if article else ""


def plain(page: bytes) -> str:
    """What trafilatura gives when it is asked for nothing in particular."""
    return extract(page) or ""


def without_comments(page: bytes) -> str:
    """What trafilatura gives when it is asked to leave comments out: the setting its published scores are made with."""
    return extract(page, include_comments=False) or ""


READERS: dict[str, Reader] = {
    "reportedly": ours,
    "trafilatura, plain": plain,
    "trafilatura, no comments": without_comments,
}


def load(folder: Path) -> tuple[dict[str, bytes], dict[str, str]]:
    """Pages and their true texts, by name."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    pages = {name: gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()) for name in truth}
    return pages, {name: record["articleBody"] for name, record in truth.items()}


def main(folder: Path = PAGES) -> None:
    """Print one line a reader."""
    pages, truth = load(folder)
    for reader in READERS.values():
        reader(next(iter(pages.values())))
    print(f"{len(pages)} pages{'':17}precision  recall     F1  pages/s")
    for name, reader in READERS.items():
        result = score(reader, pages, truth)
        rate = len(pages) / result.seconds
        print(f"{name:27}{result.precision:9.4f}{result.recall:8.4f}{result.f1:7.4f}{rate:9.1f}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:2]))
