"""The protocol that every ledger's back end keeps; one behaviour test runs over all of them."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol

from reportedly.model.article import Article
from reportedly.model.capture import Capture
from reportedly.model.claim import Alike, Gap, Meeting, Stated, Statement
from reportedly.model.extraction import Extraction
from reportedly.model.judgement import Judgement
from reportedly.model.problem import Problem
from reportedly.model.reuse import Comparison, Imprint, Reuse
from reportedly.model.run import Run

NOTHING = Extraction()
"""What is extracted where there is no article."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of one item: an article with what was extracted from it, or none; and the problems.

    ``capture`` and ``ordinal`` (from 0) say which item of which capture; ``last`` marks the end of the capture.
    """

    article: Article | None = None
    extraction: Extraction = NOTHING
    problems: tuple[Problem, ...] = ()
    capture: str = ""
    ordinal: int = 0
    last: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A search result: ``kind`` is "article", "content" or "voice"; ``snippet`` the words around the match.

    ``span_start``/``span_end`` locate the matched record's words in the article's text: the sentence of an
    article, the content or source of an attribution. ``id`` is stable: the attribution's, or the article's and
    the place of the sentence.
    """

    id: str
    kind: str
    article: str
    snippet: str
    span_start: int
    span_end: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many attributions and figures an article has, and how many articles go by its name, at most two."""

    attributions: int
    figures: int
    namesakes: int


@dataclass(frozen=True, slots=True)
class Filter:
    """Which articles or attributions to look at; None or empty means no limit.

    ``outlet`` is part of the outlet's name, case aside. ``since`` and ``until`` are ISO 8601 dates, inclusive, held
    against the publication date as printed. ``stance`` keeps attributions of that stance and articles with one.
    """

    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    stance: str | None = None


EVERYTHING = Filter()
"""The filter that all pass."""


class Store(Protocol):
    """Where captures, what was derived from them, judgements and problems are kept.

    Every method raises StopError where the ledger cannot be read or written.
    """

    def owns(self, path: Path) -> bool:
        """Whether a file is part of the ledger itself, which is never to be added to it."""

    def put_capture(self, capture: Capture, chunks: Iterable[bytes]) -> bool:
        """Keep the bytes, before anything is parsed; whether they are new.

        The same bytes at the same place change nothing. At another place they are one capture with two sightings,
        named by the smallest place; where that changes the name, the capture counts as unread again. Raises
        SkipError where the bytes do not have the digest that the capture gives.
        """

    def open_capture(self, sha256: str) -> AbstractContextManager[BinaryIO]:
        """The bytes of a capture as a seekable stream."""

    def captures(self) -> Iterator[Capture]:
        """All captures, by digest."""

    def unread(self) -> Iterator[Capture]:
        """Captures of which not all items have been read, by digest; readings may be put while this runs."""

    def unread_size(self) -> tuple[int, int]:
        """How many captures are unread, and how many bytes they have together."""

    def begin(self, sha256: str, run: Run) -> int:
        """Start reading a capture, or go on: how many of its items this run has already put.

        What another run had put before it was broken off is dropped.
        """

    def put_readings(self, readings: Sequence[Reading]) -> None:
        """Write articles, extractions and problems in one transaction, in the order of the items of a capture.

        Items that are there already stay as they are. The capture is read once its last reading is put.
        """

    def put_problems(self, problems: Sequence[Problem]) -> None:
        """Keep problems; the same problem twice is one."""

    def forget_derived(self) -> None:
        """Drop all that can be rebuilt from captures and judgements; every capture counts as unread."""

    def article(self, key: str) -> Article | None:
        """The article with this id, or with this name where only one has it."""

    def articles(self, where: Filter = Filter()) -> Iterator[Article]:
        """Articles in the order of publication, then id; the undated last."""

    def tally(self, article: Article) -> Tally:
        """How much was found in an article, counted and not read."""

    def extraction(self, article_id: str) -> Extraction:
        """The attributions and figures of an article."""

    def search(self, query: str, where: Filter = Filter(), limit: int = 50) -> list[Hit]:
        """Full-text hits with all words of the query: voices, contents, articles; at most ``limit`` of each kind.

        Best first, ties by id. Words in double quotes are a phrase; a word that ends in ``*`` is a prefix.
        """

    def resembling(self, words: Sequence[str], limit: int) -> list[str]:
        """Ids of at most ``limit`` articles with any of the words, those with the most and the rarest first.

        Ties are in the order of the ids.
        """

    def revisions(self, article_id: str) -> list[str]:
        """Ids of the articles captured from the same URL, earliest first; the article itself among them."""

    def uncompared(self) -> Iterator[Article]:
        """Articles that have not been compared with those like them, by id; comparisons may be put while this runs."""

    def like(self, article_id: str, keys: tuple[int, ...], most: int) -> tuple[str, ...]:
        """The articles that one with these keys is to be compared with.

        They are the next ``most``, by id, of those that share a key with it, and those for which it is among the next.
        """

    def put_comparison(self, comparison: Comparison, most: int) -> None:
        """Write what came of comparing an article with all of ``like``; the same ``most`` always.

        Where an article has more than ``most`` next ones by now, the last is dropped with what was found there.
        """

    def prepared(self, article_id: str) -> tuple[Imprint, bytes] | None:
        """The imprint and the packed wording of an article, as they were put; None where it has not been compared."""

    def reuses(self, article_id: str | None = None) -> Iterator[Reuse]:
        """The reuses between articles, or those of one article, by their two ids."""

    def reuses_among(self, article_ids: Sequence[str]) -> Iterator[Reuse]:
        """The reuses between any two of these articles, by their two ids."""

    def imprints(self) -> Iterator[Imprint]:
        """What every compared article says of itself, by id."""

    def unstated(self) -> Iterator[Article]:
        """Articles whose statements are not all there, by id; statements may be put while this runs."""

    def meetings(self, number: int, keys: Sequence[int], most: int) -> list[Meeting]:
        """What a statement meets: under each of its keys the ``most`` before and after it, by number, nearest first."""

    def put_statement(self, statement: Stated, met: Sequence[Meeting], alike: Sequence[Alike], most: int) -> None:
        """Write a statement with its ``meetings`` and those of them that are alike; the same ``most`` always.

        What was found of neighbours between whom more than ``most`` stand by now is dropped. A statement that is
        there already stays as it is.
        """

    def put_stated(self, article_id: str) -> None:
        """Mark that all statements of an article have been put."""

    def gaps(self) -> list[Gap]:
        """The places under each key that statements have left whose article is gone."""

    def across(self, gap: Gap, most: int) -> list[Meeting]:
        """The statements on both sides of a gap that are to meet, now that it is there."""

    def mend(self, gap: Gap, alike: Sequence[Alike]) -> None:
        """Write which of ``across`` were found alike; the gap is gone."""

    def told(self, numbers: Iterable[int]) -> dict[int, tuple[str, str]]:
        """The article of each of the statements with these numbers, and what it tells, packed."""

    def likenesses(self) -> Iterator[Alike]:
        """All pairs of statements that were found alike, by their numbers, each once."""

    def statements(self, numbers: Iterable[int]) -> dict[int, Statement]:
        """The statements with these numbers."""

    def problems(self) -> list[Problem]:
        """All problems, in a stable order."""

    def problems_of(self, sha256: str) -> list[Problem]:
        """The problems of one capture, in a stable order."""

    def judge(self, judgement: Judgement) -> None:
        """Keep a judgement for good; the same judgement twice is one."""

    def judgements(self) -> list[Judgement]:
        """All judgements, earliest first."""

    def runs(self) -> list[Run]:
        """The runs that produced what is in the ledger."""

    def counts(self) -> dict[str, int]:
        """How many captures, articles, attributions, figures, problems, unread captures and bytes there are.

        Keys: "captures", "bytes", "unread", "unread_bytes", "articles", "attributions", "figures", "problems",
        "judgements".
        """

    def digest(self) -> str:
        """SHA-256 over everything in the ledger in a canonical order: equal ledgers have equal digests."""

    def close(self) -> None:
        """Release the ledger."""
