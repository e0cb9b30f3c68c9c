"""A process that is killed at any statement, then the same work again: the ledger is as if nothing had happened."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reportedly.store import SqliteStore

WORK = """
import os, signal, sys
from pages import keep, problem, put, reading
from reportedly.model.store import Reading
from reportedly.store import SqliteStore
from reportedly.store.blobs import CHUNK_BYTES, CHUNKS_A_TRANSACTION
from reportedly.store.database import Database

path, statements_to_live = sys.argv[1], int(sys.argv[2])
run, run_many = Database.run, Database.run_many

def live_on():
    global statements_to_live
    statements_to_live -= 1
    if statements_to_live < 0:
        os.kill(os.getpid(), signal.SIGKILL)

Database.run = lambda *it: (live_on(), run(*it))[1]
Database.run_many = lambda *it: (live_on(), run_many(*it))[1]

store = SqliteStore(path)
large = keep(store, b"x" * (CHUNK_BYTES * CHUNKS_A_TRANSACTION + 1), "b.txt")
small = keep(store, b"a small page", "c.txt")
keep(store, b"a small page", "a.txt")
put(store, large, [reading(large, n, f"Ana said {n} boats had sunk.") for n in range(2)])
put(store, small, [Reading(problems=(problem(small, ""),), capture=small.sha256)])
print(100_000 - statements_to_live)
"""


def work(path: Path, statements_to_live: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WORK, str(path), str(statements_to_live)]
    return subprocess.run(command, cwd=Path(__file__).parent, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, int]:
    """The digest of the work done in peace, and how many statements it takes."""
    path = tmp_path_factory.mktemp("undisturbed") / "ledger.db"
    done = work(path, 100_000)
    assert done.returncode == 0, done.stderr
    store = SqliteStore(str(path))
    assert store.counts()["articles"] == 2
    assert store.counts()["unread"] == 0
    return store.digest(), int(done.stdout)


@pytest.mark.parametrize("twelfth", range(12))
def test_a_killed_process_leaves_a_ledger_that_can_go_on(
    tmp_path: Path, undisturbed: tuple[str, int], twelfth: int
) -> None:
    digest, statements = undisturbed
    path = tmp_path / "ledger.db"
    assert work(path, statements * twelfth // 12).returncode == -signal.SIGKILL
    assert work(path, 100_000).returncode == 0
    assert SqliteStore(str(path)).digest() == digest
