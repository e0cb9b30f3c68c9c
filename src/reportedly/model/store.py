"""The protocol that every ledger's back end keeps; one behaviour test runs over all of them."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from reportedly.model.article import Article
from reportedly.model.capture import Capture
from reportedly.model.extraction import Extraction
from reportedly.model.problem import Problem
from reportedly.model.run import Run


@dataclass(frozen=True, slots=True)
class Reading:
    """What a worker made of one item: an article with what was extracted from it, or none; and the problems."""

    article: Article | None
    extraction: Extraction
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A search result: ``kind`` is "article", "content" or "voice"; ``snippet`` the words around the match.

    ``span_start``/``span_end`` locate the matched record's words in the article's text.
    """

    id: str
    kind: str
    article: str
    snippet: str
    span_start: int
    span_end: int


@dataclass(frozen=True, slots=True)
class Filter:
    """Which articles or attributions to look at; None or empty means no limit. Dates are ISO 8601, inclusive."""

    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    stance: str | None = None


class Store(Protocol):
    """Where captures, what was derived from them, judgements and problems are kept."""

    def is_complete(self, sha256: str) -> bool:
        """Whether the capture is stored and all its items have been read."""

    def put_capture(self, capture: Capture, chunks: Iterable[bytes]) -> None:
        """Keep the bytes, before anything is parsed; nothing changes where they are there already."""

    def open_capture(self, sha256: str) -> AbstractContextManager[BinaryIO]:
        """The bytes of a capture as a seekable stream."""

    def captures(self) -> Iterator[Capture]:
        """All captures, by digest."""

    def known_articles(self, sha256: str) -> frozenset[str]:
        """Ids of the articles already read from this capture, so that a broken-off run can go on."""

    def put_readings(self, readings: Sequence[Reading]) -> None:
        """Write articles, extractions and problems in one transaction; what is there already stays as it is."""

    def put_problems(self, problems: Sequence[Problem]) -> None:
        """Keep problems; the same problem twice is one."""

    def complete(self, sha256: str, run: Run) -> None:
        """Mark a capture as wholly read by this run."""

    def forget_derived(self) -> None:
        """Drop all that can be rebuilt from captures and judgements."""

    def article(self, key: str) -> Article | None:
        """The article with this id, or with this name where only one has it."""

    def articles(self, where: Filter = Filter()) -> Iterator[Article]:
        """Articles in the order of publication, then id."""

    def extraction(self, article_id: str) -> Extraction:
        """The attributions and figures of an article."""

    def search(self, query: str, where: Filter = Filter(), limit: int = 50) -> list[Hit]:
        """Full-text hits, best first, ties by id."""

    def revisions(self, article_id: str) -> list[str]:
        """Ids of the articles captured from the same URL, earliest first; the article itself among them."""

    def problems(self) -> list[Problem]:
        """All problems, in a stable order."""

    def counts(self) -> dict[str, int]:
        """How many captures, articles, attributions, figures, problems (and bytes) there are."""

    def digest(self) -> str:
        """SHA-256 over everything in the ledger in a canonical order: equal ledgers have equal digests."""

    def close(self) -> None:
        """Release the ledger."""
