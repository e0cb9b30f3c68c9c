"""The file: what it looks like, and what is said where it cannot be used."""

import re
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pages import add_page, keep

from reportedly.model import StopError
from reportedly.store import SqliteStore
from reportedly.store.blobs import CHUNK_BYTES
from reportedly.store.migrations import migrations, statements

ROOT = Path(__file__).parents[2]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ledger.db"


def test_a_ledger_is_found_again(path: Path) -> None:
    store = SqliteStore(str(path))
    add_page(store, "Ana said no.")
    before = store.digest()
    store.close()
    again = SqliteStore(str(path))
    assert again.digest() == before
    again.close()
    assert sorted(it.name for it in path.parent.iterdir()) == ["ledger.db"]


def test_the_log_is_written_ahead(path: Path) -> None:
    SqliteStore(str(path)).close()
    assert sqlite3.connect(path).execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_a_file_that_is_no_database_stays_as_it_is(path: Path) -> None:
    path.write_text("my diary, not a ledger" * 100)
    before = path.read_bytes()
    with pytest.raises(StopError, match=re.escape(f"{path} cannot be used: it is not a ledger")):
        SqliteStore(str(path))
    assert path.read_bytes() == before


def test_the_database_of_another_program_stays_as_it_is(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE bookmarks (url)")
    before = path.read_bytes()
    with pytest.raises(StopError, match="another program"):
        SqliteStore(str(path))
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_ledger(path: Path) -> None:
    path.touch()
    assert SqliteStore(str(path)).counts()["captures"] == 0


def test_a_ledger_of_a_newer_program_is_left_alone(path: Path) -> None:
    SqliteStore(str(path)).close()
    with sqlite3.connect(path) as newer:
        newer.execute("PRAGMA user_version = 9999")
    with pytest.raises(StopError, match="newer"):
        SqliteStore(str(path))


def test_a_folder_that_is_not_there(path: Path) -> None:
    with pytest.raises(StopError, match="check that the folder exists"):
        SqliteStore(str(path / "not" / "there.db"))


def test_a_damaged_ledger(path: Path) -> None:
    store = SqliteStore(str(path))
    for n in range(50):
        keep(store, b"page %d" % n, f"{n}.txt")
    store.close()
    damaged = bytearray(path.read_bytes())
    damaged[4096:] = b"\xff" * (len(damaged) - 4096)
    path.write_bytes(damaged)
    with pytest.raises(StopError, match="it is damaged"):
        list(SqliteStore(str(path)).captures())


@pytest.mark.parametrize("attack", ["DELETE FROM chunks WHERE number = 1", "UPDATE chunks SET deflated = x'00'"])
def test_lost_bytes_are_told(path: Path, attack: str) -> None:
    store = SqliteStore(str(path))
    it = keep(store, b"x" * (CHUNK_BYTES + 1))
    with sqlite3.connect(path) as other:
        other.execute(attack)
    with store.open_capture(it.sha256) as stream, pytest.raises(StopError, match="lost bytes"):
        stream.read()


def test_a_second_writer_waits_then_says_so(path: Path) -> None:
    other = SqliteStore(str(path))
    store = SqliteStore(str(path), busy_seconds=0.05)
    with other._database.write(), pytest.raises(StopError, match="another process is writing"):
        keep(store, b"a page")
    assert keep(store, b"a page")


def test_a_second_writer_gets_its_turn(path: Path) -> None:
    first = SqliteStore(str(path))

    def write_much() -> None:
        second = SqliteStore(str(path))
        for n in range(50):
            keep(second, b"second %d" % n, f"second {n}")

    thread = threading.Thread(target=write_much)
    thread.start()
    for n in range(50):
        keep(first, b"first %d" % n, f"first {n}")
    thread.join()
    assert first.counts()["captures"] == 100


def test_many_can_open_a_new_ledger_at_once(path: Path) -> None:
    command = [sys.executable, "-c", f"from reportedly.store import SqliteStore; SqliteStore({str(path)!r}).close()"]
    assert [it.wait() for it in [subprocess.Popen(command) for _ in range(4)]] == [0] * 4


def test_what_fails_inside_a_transaction_leaves_nothing(path: Path) -> None:
    store = SqliteStore(str(path))
    with pytest.raises(KeyboardInterrupt), store._database.write():
        store._database.run("INSERT INTO runs VALUES ('r', '', '', '')")
        raise KeyboardInterrupt
    assert store._database.row("SELECT count(*) FROM runs") == (0,)


def test_a_ledger_knows_its_own_files(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(path.parent)
    store = SqliteStore("ledger.db")
    assert all(store.owns(Path(it)) for it in ("ledger.db", "./ledger.db-wal", path, f"{path}-shm"))
    assert not store.owns(Path("ledger.txt"))
    assert not SqliteStore(":memory:").owns(Path(":memory:"))


def test_migrations_are_numbered_without_gaps() -> None:
    assert [number for number, _ in migrations()] == list(range(1, len(migrations()) + 1))


def test_a_script_falls_into_statements() -> None:
    script = "-- first\nCREATE TABLE a (b);\nCREATE TRIGGER t AFTER INSERT ON a\nBEGIN\n SELECT 1;\nEND;\n"
    assert [it.split()[-1] for it in statements(script)] == ["(b);", "END;"]


def test_every_table_and_column_is_described(path: Path) -> None:
    SqliteStore(str(path)).close()
    ledger = sqlite3.connect(path)
    described = (ROOT / "docs" / "ledger.md").read_text()
    sql = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT GLOB '*_fts*'"
    for (table,) in ledger.execute(sql).fetchall():
        section = described.partition(f"\n### `{table}`\n")[2].partition("\n### ")[0]
        assert section, f"docs/ledger.md does not describe the table {table}"
        for column in (row[1] for row in ledger.execute(f"PRAGMA table_info({table})")):
            assert f"`{column}`" in section, f"docs/ledger.md does not describe {table}.{column}"


def test_lookups_use_an_index(path: Path) -> None:
    SqliteStore(str(path)).close()
    ledger = sqlite3.connect(path)
    for where in (
        "captures WHERE is_read = 0 AND sha256 > 'a' ORDER BY sha256",
        "attributions WHERE article = 'a'",
        "articles WHERE published IS NOT NULL ORDER BY published, id",
        "articles WHERE published IS NULL ORDER BY published, id",
    ):
        plan = ledger.execute(f"EXPLAIN QUERY PLAN SELECT 1 FROM {where}").fetchall()
        assert all("SEARCH" in row[3] for row in plan), plan
