"""The ledger in one SQLite file."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import BinaryIO

from reportedly.model import (
    Alike,
    Article,
    Capture,
    Comparison,
    Extraction,
    Gap,
    Imprint,
    Judgement,
    Meeting,
    Problem,
    Reuse,
    Run,
    Stated,
    Statement,
)
from reportedly.model.store import EVERYTHING, Filter, Hit, Reading, Tally
from reportedly.store import blobs, captures, comparing, looking, readings, stating
from reportedly.store.database import BUSY_SECONDS, Database
from reportedly.store.digest import digest
from reportedly.store.resembling import resembling
from reportedly.store.search import search


class SqliteStore:
    """The ``Store`` over SQLite; what each method promises stands in ``reportedly.model.store.Store``."""

    def __init__(self, path: str, busy_seconds: float = BUSY_SECONDS) -> None:
        """Open the ledger at ``path`` or make one; ":memory:" for one that is gone once closed."""
        self._database = Database(path, busy_seconds)

    def owns(self, path: Path) -> bool:
        return self._database.owns(path)

    def put_capture(self, capture: Capture, chunks: Iterable[bytes]) -> bool:
        return captures.put_capture(self._database, capture, chunks)

    def open_capture(self, sha256: str) -> AbstractContextManager[BinaryIO]:
        return blobs.open_blob(self._database, sha256, captures.size_of(self._database, sha256))

    def captures(self) -> Iterator[Capture]:
        return captures.captures(self._database)

    def unread(self) -> Iterator[Capture]:
        return captures.unread(self._database)

    def unread_size(self) -> tuple[int, int]:
        return captures.unread_size(self._database)

    def begin(self, sha256: str, run: Run) -> int:
        return captures.begin(self._database, sha256, run)

    def put_readings(self, readings_: Sequence[Reading]) -> None:
        readings.put_readings(self._database, readings_)

    def put_problems(self, problems: Sequence[Problem]) -> None:
        readings.put_problems(self._database, problems)

    def forget_derived(self) -> None:
        captures.forget_derived(self._database)

    def article(self, key: str) -> Article | None:
        return looking.article(self._database, key)

    def articles(self, where: Filter = EVERYTHING) -> Iterator[Article]:
        return looking.articles(self._database, where)

    def tally(self, article: Article) -> Tally:
        return looking.tally(self._database, article)

    def extraction(self, article_id: str) -> Extraction:
        return looking.extraction(self._database, article_id)

    def search(self, query: str, where: Filter = EVERYTHING, limit: int = 50) -> list[Hit]:
        return search(self._database, query, where, limit)

    def resembling(self, words: Sequence[str], limit: int) -> list[str]:
        return resembling(self._database, words, limit)

    def revisions(self, article_id: str) -> list[str]:
        return looking.revisions(self._database, article_id)

    def uncompared(self) -> Iterator[Article]:
        return comparing.uncompared(self._database)

    def like(self, article_id: str, keys: tuple[int, ...], most: int) -> tuple[str, ...]:
        return comparing.like(self._database, article_id, keys, most)

    def put_comparison(self, comparison: Comparison, most: int) -> None:
        comparing.put_comparison(self._database, comparison, most)

    def prepared(self, article_id: str) -> tuple[Imprint, bytes] | None:
        return comparing.prepared(self._database, article_id)

    def reuses(self, article_id: str | None = None) -> Iterator[Reuse]:
        return comparing.reuses(self._database, article_id)

    def reuses_among(self, article_ids: Sequence[str]) -> Iterator[Reuse]:
        return comparing.reuses_among(self._database, article_ids)

    def imprints(self) -> Iterator[Imprint]:
        return comparing.imprints(self._database)

    def unstated(self) -> Iterator[Article]:
        return stating.unstated(self._database)

    def meetings(self, number: int, keys: Sequence[int], most: int) -> list[Meeting]:
        return stating.meetings(self._database, number, keys, most)

    def put_statement(self, statement: Stated, met: Sequence[Meeting], alike: Sequence[Alike], most: int) -> None:
        stating.put_statement(self._database, statement, met, alike, most)

    def put_stated(self, article_id: str) -> None:
        stating.put_stated(self._database, article_id)

    def gaps(self) -> list[Gap]:
        return stating.gaps(self._database)

    def across(self, gap: Gap, most: int) -> list[Meeting]:
        return stating.across(self._database, gap, most)

    def mend(self, gap: Gap, alike: Sequence[Alike]) -> None:
        stating.mend(self._database, gap, alike)

    def told(self, numbers: Iterable[int]) -> dict[int, tuple[str, str]]:
        return stating.told(self._database, numbers)

    def likenesses(self) -> Iterator[Alike]:
        return stating.likenesses(self._database)

    def statements(self, numbers: Iterable[int]) -> dict[int, Statement]:
        return stating.statements(self._database, numbers)

    def problems(self) -> list[Problem]:
        return looking.problems(self._database)

    def problems_of(self, sha256: str) -> list[Problem]:
        return looking.problems_of(self._database, sha256)

    def judge(self, judgement: Judgement) -> None:
        looking.judge(self._database, judgement)

    def judgements(self) -> list[Judgement]:
        return looking.judgements(self._database)

    def runs(self) -> list[Run]:
        return looking.runs(self._database)

    def counts(self) -> dict[str, int]:
        return looking.counts(self._database)

    def digest(self) -> str:
        return digest(self._database)

    def close(self) -> None:
        self._database.close()
