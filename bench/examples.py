"""A small benchmark for every change: the bundled examples, read, read again and looked at, beside the last figures.

    python bench/examples.py

Quality is the same on every machine and is compared with ``examples.json``; times are of the machine at hand, kept
there for a rough comparison only.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import planted
from reportedly import app

LAST = Path(__file__).with_suffix(".json")
PROGRAM = Path(sys.executable).with_name("reportedly")


def seconds(*arguments):
    """Wall-clock seconds of one run of the program, from start to end."""
    began = time.perf_counter()
    subprocess.run([PROGRAM, *arguments], check=True, capture_output=True)
    return round(time.perf_counter() - began, 2)


def measure(folder):
    """Every figure, by name."""
    ledger = ("--ledger", str(Path(folder) / "examples.db"))
    pages = str(planted.PAGES)
    times = {
        "add, seconds": seconds("add", pages, *ledger),
        "add again, seconds": seconds("add", pages, *ledger),
        "status, seconds": seconds("status", *ledger),
        "show, seconds": seconds("show", "meridian-wire", *ledger),
    }
    store = app.existing_ledger(Path(ledger[1]))
    counts, (total, found, stance) = store.counts(), planted.recall(store)
    figures, same = planted.figures(store)
    store.close()
    return {
        "articles": counts["articles"],
        "problems": counts["problems"],
        "planted attributions": total,
        "found, with source and content": found,
        "found, with stance too": stance,
        "planted figures": figures,
        "found, with both ends": same,
        **times,
    }


def main():
    """Print the figures beside the last ones; ``--keep`` makes them the last ones."""
    last = json.loads(LAST.read_text()) if LAST.exists() else {}
    with tempfile.TemporaryDirectory() as folder:
        now = measure(folder)
    print(f"{'bundled examples':32} {'now':>8} {'last':>8}")
    for name, figure in now.items():
        print(f"{name:32} {figure:>8} {last.get(name, '-'):>8}")
    if "--keep" in sys.argv[1:]:
        LAST.write_text(json.dumps(now, indent=1) + "\n")


if __name__ == "__main__":
    main()
