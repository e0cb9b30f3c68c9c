"""How fast pages become a ledger, and in how much memory.

    python bench/ingest.py [FILE.jsonl] [--few 200]

Adds the first few articles and then all of a JSON Lines file to fresh ledgers, each in a process of its own, and adds
all of them a second time. Peak memory is the sum of resident memory over the process and its workers, sampled (Linux);
pages that they share count once for each.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

DEFAULT = Path(__file__).parents[1] / "../shared/data/rumours/articles.jsonl"

SAMPLE_SECONDS = 0.05
"""Time between two looks at the memory."""

ADD = """
import sys
from pathlib import Path
from reportedly import app

if __name__ == "__main__":
    store = app.open_ledger(Path(sys.argv[1]))
    print(app.add(store, sys.argv[2:]))
    store.close()
"""


@dataclass(frozen=True)
class Measured:
    """One ``add``: seconds on the clock and of the processor, peak bytes of the main process and of all together."""

    told: str
    wall: float
    processor: float
    peak_main: int
    peak_all: int


def main() -> None:
    arguments = parse()
    with tempfile.TemporaryDirectory() as folder:
        few = head(arguments.file, arguments.few, Path(folder) / "few.jsonl")
        script = Path(folder) / "add.py"
        script.write_text(ADD)
        add(script, Path(folder) / "warm.db", head(arguments.file, 1, Path(folder) / "one.jsonl"))
        report(f"{arguments.few} articles", arguments.few, add(script, Path(folder) / "few.db", few))
        first = add(script, Path(folder) / "all.db", arguments.file)
        second = add(script, Path(folder) / "all.db", arguments.file)
        count = sum(1 for _ in arguments.file.open("rb"))
        report(f"all {count} articles", count, first)
        report("the same again", count, second)
        print(f"second add: {first.wall / second.wall:.0f} times faster")


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path, nargs="?", default=DEFAULT)
    parser.add_argument("--few", type=int, default=200)
    return parser.parse_args()


def head(source: Path, lines: int, target: Path) -> Path:
    """The first lines of a file, as a file."""
    with source.open("rb") as read, target.open("wb") as write:
        write.writelines(islice(read, lines))
    return target


def add(script: Path, ledger: Path, file: Path) -> Measured:
    """One ``add`` in a process of its own."""
    before, begun = used(), time.monotonic()
    process = subprocess.Popen(
        [sys.executable, str(script), str(ledger), str(file)], stdout=subprocess.PIPE, text=True, start_new_session=True
    )
    main = everything = 0
    while process.poll() is None:
        members = resident(process.pid)
        main, everything = max(main, members.get(process.pid, 0)), max(everything, sum(members.values()))
        time.sleep(SAMPLE_SECONDS)
    if process.returncode or not process.stdout:
        sys.exit(f"add ended with {process.returncode}")
    return Measured(process.stdout.read().strip(), time.monotonic() - begun, used() - before, main, everything)


def used() -> float:
    """Processor seconds of all processes that have been waited for."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def resident(session: int) -> dict[int, int]:
    """Resident bytes of every process of a session."""
    found = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
            if int(fields[3]) == session:
                found[int(status.parent.name)] = int(fields[21]) * os.sysconf("SC_PAGE_SIZE")
        except (OSError, IndexError, ValueError):
            continue
    return found


def report(name: str, articles: int, it: Measured) -> None:
    """One line for people."""
    cores = it.processor / it.wall
    print(
        f"{name}: {it.wall:.2f} s, {articles / it.wall:.1f} articles/s, {cores:.2f} of {os.cpu_count()} cores busy, "
        f"peak {it.peak_all / 1e6:.0f} MB ({it.peak_main / 1e6:.0f} MB in the main process)\n  {it.told}"
    )


if __name__ == "__main__":
    main()
