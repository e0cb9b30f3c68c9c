"""``add`` killed at many points, then the same command again: the ledger is as if nothing had happened."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from reportedly.store import SqliteStore

ADD = """
import os, signal, sys
from pathlib import Path
from reportedly import app
from reportedly.store.database import Database

if __name__ == "__main__":
    statements = 0
    run = Database.run

    def counted(*it):
        global statements
        statements += 1
        if statements > int(sys.argv[1]):
            os.kill(os.getpid(), signal.SIGKILL)
        return run(*it)

    Database.run = counted
    app.add(app.open_ledger(Path("ledger.db")), ["pages", "not there"])
    print(statements)
"""

POINTS = 10
FOREVER = 1_000_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the pages and the command lie."""
    folder = tmp_path_factory.mktemp("killed")
    (folder / "pages").mkdir()
    (folder / "add.py").write_text(ADD)
    for n in range(3):
        (folder / "pages" / f"{n}.txt").write_text(f"Ana Lind said {n} boats had sunk.")
    records = [json.dumps({"id": f"r{n}", "text": f"Ben Dahl said {n} boats had sunk."}) for n in range(20)]
    (folder / "pages" / "records.jsonl").write_text("\n".join([*records, '{"id": "bad", "te']) + "\n")
    return folder


def start(folder: Path, statements: int) -> subprocess.Popen[str]:
    command = [sys.executable, "add.py", str(statements)]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)


def finish(folder: Path) -> tuple[str, int]:
    """The digest of the ledger once the command has run to its end, and the statements that took."""
    process = start(folder, FOREVER)
    told, _ = process.communicate()
    assert process.returncode == 0
    store = SqliteStore(str(folder / "ledger.db"))
    digest = store.digest()
    store.close()
    return digest, int(told)


def clear(folder: Path) -> None:
    for file in folder.glob("ledger.db*"):
        file.unlink()


@pytest.fixture(scope="module")
def undisturbed(folder: Path) -> tuple[str, int]:
    clear(folder)
    return finish(folder)


@pytest.mark.parametrize("point", range(POINTS))
def test_killed_between_two_statements(folder: Path, undisturbed: tuple[str, int], point: int) -> None:
    digest, statements = undisturbed
    clear(folder)
    process = start(folder, statements * point // POINTS)
    assert process.wait() == -signal.SIGKILL
    assert finish(folder)[0] == digest


@pytest.mark.parametrize("seconds", [0.2, 0.8, 1.4, 2.0])
def test_killed_at_some_time(folder: Path, undisturbed: tuple[str, int], seconds: float) -> None:
    clear(folder)
    process = start(folder, FOREVER)
    time.sleep(seconds)
    process.kill()
    process.wait()
    assert finish(folder)[0] == undisturbed[0]


def test_killed_again_and_again(folder: Path, undisturbed: tuple[str, int]) -> None:
    clear(folder)
    for statements in range(10, undisturbed[1], undisturbed[1] // 5):
        start(folder, statements).wait()
    assert finish(folder)[0] == undisturbed[0]
