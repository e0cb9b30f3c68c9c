"""How well claims are traced to their origins.

python bench/origins.py            # the stories of ../shared/data/origins-dev, scored by ../shared/eval
python bench/origins.py errors     # what goes wrong in them, one line each, by the ids of stories and articles

The ledgers are kept in a folder of their own (`$REPORTEDLY_BENCH`, else one in the system's folder for temporary
files) and made again only when what reads articles has changed, so a change of the tracing shows within seconds.
"""

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

from scorer import SHARED, scorer

from reportedly import app
from reportedly.dossier.tracing import tracing
from reportedly.formats.trace_json import trace_object

ROOT = Path(__file__).resolve().parents[1]
STORIES = SHARED / "data" / "origins-dev"
KEPT = Path(os.environ.get("REPORTEDLY_BENCH", Path(tempfile.gettempdir()) / "reportedly-bench"))

READS = ("extract", "text", "capture")
"""Packages that decide what a ledger holds before anything is traced."""

Traced = Mapping[str, Any]
"""What ``reportedly trace --json`` prints."""


def figures() -> None:
    """Pairs of articles that share an origin, copies, stances, and whether the interval holds the number of origins."""
    with tempfile.TemporaryDirectory() as folder:
        pairs = []
        for gold, found in _traced():
            path = Path(folder) / gold.name
            path.write_text(json.dumps(found), encoding="utf-8")
            pairs.append((str(gold), str(path)))
        for name, value in scorer().score_origins(pairs).items():
            for line in value if isinstance(value, list) else [value]:
                print(f"{name:24} {line}")


def errors() -> None:
    """Pairs that are missed or wrongly joined, stances and copies that are wrong, counts that miss."""
    for path, found in _traced():
        gold = json.loads(path.read_text(encoding="utf-8"))
        for line in _errors(gold["articles"], found["articles"]):
            print(path.stem, *line)
        wanted = len({it for one in gold["articles"].values() if one["stance"] != "other" for it in _named(one)})
        low, high = found["origin_count"].values()
        if not low <= wanted <= high:
            print(path.stem, "count", wanted, "not in", low, high)


def _errors(gold: Mapping[str, Any], found: Mapping[str, Any]) -> Iterator[tuple[object, ...]]:
    about = {key: it for key, it in gold.items() if it["stance"] != "other"}
    for one, other in combinations(sorted(about), 2):
        wanted = bool(_named(about[one]) & _named(about[other]))
        shared = set(found.get(one, {}).get("origins", [])) & set(found.get(other, {}).get("origins", []))
        if wanted != bool(shared):
            yield "missed" if wanted else "joined", one, other, *sorted(shared)
    for key, it in sorted(about.items()):
        stance = found.get(key, {}).get("stance", "left out")
        if stance != it["stance"]:
            yield "stance", key, it["stance"], "found", stance


def _named(it: Mapping[str, Any]) -> set[str]:
    return {origin for origin in it["origins"] if origin != "unstated"}


def _traced() -> Iterator[tuple[Path, Traced]]:
    """Each story's file of what is right, with the trace of its claim through a ledger of its articles."""
    for gold in sorted(STORIES.glob("*.json")):
        claim = json.loads(gold.read_text(encoding="utf-8"))["claim"]
        store = app.existing_ledger(_ledger(gold.with_suffix("")))
        yield gold, trace_object(tracing(store, claim))
        store.close()


def _ledger(story: Path) -> Path:
    """The ledger of a story's articles, made if it is not there yet."""
    path = KEPT / f"{story.name}-{_version()}.db"
    if not path.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        for rest in KEPT.glob(f"{unfinished.name}*"):
            rest.unlink()
        store = app.open_ledger(unfinished)
        app.add(store, [str(story)])
        store.close()
        unfinished.rename(path)
    return path


def _version() -> str:
    """Stands for all code and weights that read articles."""
    digest = hashlib.sha256()
    for package in READS:
        for path in sorted((ROOT / "src" / "reportedly" / package).rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.read_bytes())
    return digest.hexdigest()[:12]


if __name__ == "__main__":
    if not STORIES.exists():
        sys.exit(f"skipped: {STORIES} is not there, so there is nothing to trace")
    errors() if sys.argv[1:] == ["errors"] else figures()
