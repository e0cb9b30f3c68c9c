"""One connection to the file: opened with care, written in transactions, its errors told in plain words."""

import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from reportedly.model import StopError
from reportedly.store.migrations import migrate

Row = tuple[Any, ...]
Parameters = Sequence[object] | dict[str, object]

APPLICATION_ID = int.from_bytes(b"Rprt", "big")
"""Written in the head of the file (PRAGMA application_id), so that a ledger is told from any other database."""

BUSY_SECONDS = 15.0
"""How long to wait for another process that is writing. Our own transactions take well under a second."""

PAUSE_SECONDS = 0.02
"""How long to wait between two tries where SQLite does not wait by itself."""

CACHE_KIB = 32 * 1024
"""Pages of the file held in memory, whatever the size of the ledger."""

WAL_LIMIT_BYTES = 64 << 20
"""The write-ahead log is cut back to this once its pages are in the file."""

MEMORY = ":memory:"
"""The path of a ledger that is in no file."""

COMPANIONS = ("", "-wal", "-shm", "-journal")
"""What SQLite adds to the name of the file for the files that belong to it."""

REMEDIES = {
    sqlite3.SQLITE_BUSY: "another process is writing to it; wait until that is done, then run the same command again",
    sqlite3.SQLITE_LOCKED: "another process is writing to it; wait until that is done, then run the same command again",
    sqlite3.SQLITE_FULL: "there is no room left on the disk; free some, then run the same command again to go on",
    sqlite3.SQLITE_READONLY: "it may not be written; change its permissions, or name another with --ledger",
    sqlite3.SQLITE_PERM: "it may not be opened; change its permissions, or name another with --ledger",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened; check that the folder exists and may be written, or name another "
    "with --ledger",
    sqlite3.SQLITE_NOTADB: "it is not a ledger; name another with --ledger, or move this file away",
    sqlite3.SQLITE_CORRUPT: "it is damaged; take a copy of it back from a backup, or move it away and add the files "
    "again",
    sqlite3.SQLITE_IOERR: "the disk does not read or write it; check the disk, then run the same command again",
}
"""SQLite's result codes, and what a person can do about each."""

PRIMARY_CODE = 0xFF
"""The low byte of an extended SQLite result code is the primary one (https://sqlite.org/rescode.html)."""


class Database:
    """A connection whose errors are StopErrors that name the file and the remedy."""

    def __init__(self, path: str, busy_seconds: float = BUSY_SECONDS) -> None:
        """Open the ledger at ``path`` or make one; ":memory:" is a ledger that is gone once closed."""
        self.path = path
        with self._told():
            self._connection = _connect(path, busy_seconds)
            _prepare(self._connection, path, busy_seconds)

    def owns(self, path: Path) -> bool:
        """Whether a file is the ledger or one of its companions."""
        own = Path(self.path).resolve()
        return self.path != MEMORY and path.resolve() in {own.with_name(own.name + it) for it in COMPANIONS}

    def rows(self, sql: str, parameters: Parameters = ()) -> Iterator[Row]:
        """The rows of a query, one at a time."""
        with self._told():
            yield from self._connection.execute(sql, parameters)

    def row(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """The first row of a query."""
        return next(self.rows(sql, parameters), None)

    def run(self, sql: str, parameters: Parameters = ()) -> int:
        """Execute one statement; the number of rows it changed."""
        with self._told():
            return self._connection.execute(sql, parameters).rowcount

    def run_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Execute one statement for each of the rows."""
        with self._told():
            self._connection.executemany(sql, rows)

    @contextmanager
    def write(self) -> Iterator[None]:
        """All that is run inside is written at once, or, where an error comes out, not at all."""
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            self._connection.rollback()
            raise

    def close(self) -> None:
        """Release the file."""
        with self._told():
            self._connection.close()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise StopError(_explain(self.path, error)) from error


def _explain(path: str, error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & PRIMARY_CODE
    return f"The ledger {path} cannot be used: {REMEDIES.get(code, error)}."


def _connect(path: str, busy_seconds: float) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=busy_seconds, isolation_level=None)
    for setting in ("foreign_keys = ON", f"cache_size = -{CACHE_KIB}"):
        connection.execute(f"PRAGMA {setting}")
    return connection


def _prepare(connection: sqlite3.Connection, path: str, busy_seconds: float) -> None:
    """See that the file is ours or empty before anything is written to it; then bring it up to date."""
    if not (_is_ours(connection) or _is_empty(connection)):
        raise StopError(f"{path} is a database of another program; name another file with --ledger.")
    _keep_log(connection, time.monotonic() + busy_seconds)
    migrate(connection, path, APPLICATION_ID)


def _keep_log(connection: sqlite3.Connection, until: float) -> None:
    _write_ahead(connection, until)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA journal_size_limit = {WAL_LIMIT_BYTES}")


def _write_ahead(connection: sqlite3.Connection, until: float) -> None:
    """SQLite waits for no other process when the kind of log changes: try again ``until`` then, on the steady clock."""
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & PRIMARY_CODE != sqlite3.SQLITE_BUSY or time.monotonic() >= until:
                raise
            time.sleep(PAUSE_SECONDS)


def _is_ours(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)


def _is_empty(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is None
