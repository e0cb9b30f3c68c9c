"""Captures and where they were seen: the truth that everything else is read from."""

from collections.abc import Iterable, Iterator

from reportedly.model import Capture, Problem, Run, SkipError, StopError
from reportedly.model.ids import stable_id
from reportedly.store import blobs, comparing, stating
from reportedly.store.database import Database
from reportedly.store.rows import CAPTURE_COLUMNS, capture_from, storable

STANDARD_INPUT = "-"
"""A place that says nothing: any other names a capture better."""


def put_capture(database: Database, capture: Capture, chunks: Iterable[bytes]) -> bool:
    """Keep the bytes and the sighting; whether the bytes are new. See ``Store.put_capture``."""
    known = _known(database, capture.sha256)
    if not known:
        _keep_bytes(database, capture, chunks)
    if not _is_sighted(database, capture):
        _sight(database, capture)
    return not known


def captures(database: Database) -> Iterator[Capture]:
    """All captures, by digest."""
    return map(capture_from, database.rows(f"SELECT {CAPTURE_COLUMNS} FROM captures ORDER BY sha256"))


def unread(database: Database) -> Iterator[Capture]:
    """Captures of which not all items have been read; asked for one by one, so that they may change meanwhile."""
    sql = f"SELECT {CAPTURE_COLUMNS} FROM captures WHERE is_read = 0 AND sha256 > ? ORDER BY sha256 LIMIT 1"
    row = database.row(sql, ("",))
    while row:
        yield capture_from(row)
        row = database.row(sql, (row[0],))


def unread_size(database: Database) -> tuple[int, int]:
    """How many captures are unread, and how many bytes they have together."""
    row = database.row("SELECT count(*), coalesce(sum(size), 0) FROM captures WHERE is_read = 0")
    return (int(row[0]), int(row[1])) if row else (0, 0)


def begin(database: Database, sha256: str, run: Run) -> int:
    """How many items of the capture this run has put already; what another run had put is dropped."""
    key = stable_id("r", run.version, run.model, run.settings)
    begun = database.row("SELECT run, items FROM captures WHERE sha256 = ?", (sha256,))
    if begun and begun[0] == key:
        return int(begun[1])
    with database.write():
        database.run("INSERT OR IGNORE INTO runs VALUES (?, ?, ?, ?)", (key, run.version, run.model, run.settings))
        _forget(database, sha256)
        database.run("UPDATE captures SET run = ? WHERE sha256 = ?", (key, sha256))
    return 0


def size_of(database: Database, sha256: str) -> int:
    """The size in bytes of a capture; raises StopError where there is none."""
    row = database.row("SELECT size FROM captures WHERE sha256 = ?", (sha256,))
    if row is None:
        raise StopError(f"The ledger {database.path} has no capture {sha256}.")
    return int(row[0])


def forget_derived(database: Database) -> None:
    """Drop all that can be read again from the captures, and bytes that no capture vouches for."""
    with database.write():
        stating.forget(database)
        comparing.forget(database)
        database.run("DELETE FROM articles")
        database.run("DELETE FROM problems WHERE capture IS NOT NULL")
        database.run("UPDATE captures SET run = NULL, items = 0, is_read = 0")
        database.run("DELETE FROM runs")
        database.run("DELETE FROM chunks WHERE sha256 NOT IN (SELECT sha256 FROM captures)")


def _known(database: Database, sha256: str) -> bool:
    return database.row("SELECT 1 FROM captures WHERE sha256 = ?", (sha256,)) is not None


def _is_sighted(database: Database, capture: Capture) -> bool:
    sql = "SELECT 1 FROM sightings WHERE sha256 = ? AND place = ?"
    return database.row(sql, (capture.sha256, storable(capture.place))) is not None


def _keep_bytes(database: Database, capture: Capture, chunks: Iterable[bytes]) -> None:
    if blobs.keep(database, capture.sha256, chunks) != capture.sha256:
        blobs.drop(database, capture.sha256)
        raise SkipError(_changed(capture))
    with database.write():
        blobs.see_whole(database, capture.sha256, capture.size)
        sql = f"INSERT OR IGNORE INTO captures ({CAPTURE_COLUMNS}) VALUES (?, ?, ?, ?, ?)"
        database.run(sql, (capture.sha256, capture.size, capture.kind, storable(capture.place), capture.received))
        _add_sighting(database, capture)


def _changed(capture: Capture) -> Problem:
    return Problem(capture.place, "", "The file changed while it was being read.", "Add it again once it is at rest.")


def _sight(database: Database, capture: Capture) -> None:
    with database.write():
        _add_sighting(database, capture)
        _rename(database, capture.sha256)


def _add_sighting(database: Database, capture: Capture) -> None:
    row = (capture.sha256, storable(capture.place), capture.kind, capture.received)
    database.run("INSERT OR IGNORE INTO sightings VALUES (?, ?, ?, ?)", row)
    database.run("DELETE FROM problems WHERE capture IS NULL AND file = ?", (row[1],))


def _rename(database: Database, sha256: str) -> None:
    """Name the capture by its best sighting; where that is another than before, it has to be read anew."""
    sql = "SELECT place, kind, received FROM sightings WHERE sha256 = ? ORDER BY place = ?, place LIMIT 1"
    best = database.row(sql, (sha256, STANDARD_INPUT))
    sql = "UPDATE captures SET place = ?1, kind = ?2, received = ?3 WHERE sha256 = ?4 AND place <> ?1"
    if best and database.run(sql, (*best, sha256)):
        _forget(database, sha256)


def _forget(database: Database, sha256: str) -> None:
    database.run("DELETE FROM articles WHERE capture = ?", (sha256,))
    database.run("DELETE FROM problems WHERE capture = ?", (sha256,))
    database.run("UPDATE captures SET run = NULL, items = 0, is_read = 0 WHERE sha256 = ?", (sha256,))
