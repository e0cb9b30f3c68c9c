"""What a ledger of 1,000, 10,000 and 100,000 articles costs to add to, to trace in and to look at.

    python bench/growth.py [--sizes 1000 10000 100000] [--ledgers FOLDER] [--runs 3] [--keep]

The smallest ledger is made from varied texts (``varied.py``) straight through the store, but for the relating, which is
done for real; the larger ones are many times that, in other words (``multiplied.py``). They stay in FOLDER for the next
time. Then 100 pages are added to a copy of each, from files and all the way, half of them copies of stories in it: the
same pages to every size, in turns. ``--keep`` makes the figures the last ones.
"""

import argparse
import hashlib
import html
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

import multiplied
import varied
from ingest import resident

from reportedly import app
from reportedly.dossier.copying import copying
from reportedly.dossier.listing import listing
from reportedly.dossier.tracing import tracing
from reportedly.model import Article, Capture, Metadata, Run
from reportedly.model.ids import sha256, stable_id
from reportedly.model.store import Reading, Store

LAST = Path(__file__).with_suffix(".json")

FOLDER = Path(tempfile.gettempdir()) / "reportedly-growth"
"""Where ledgers are kept unless another folder is named."""

NEW = 100
"""Pages added to each ledger while the clock runs; half of them carry stories that are in it."""

ITEMS = 10
"""Articles in one capture of a ledger that is being made."""

BATCH = 500
"""Articles between two rounds of comparing while a ledger is being made."""

FRESH = 10_000_000
"""Stories from this number on are in no ledger."""

CLAIMS = 20
"""Claims traced, all about stories within the smallest ledger."""

CLAIM_WORDS = 16
"""Words of a claim at most."""

SAMPLE_SECONDS = 0.05
"""Time between two looks at the memory."""

RUN = Run("0", "varied", "")

PAGE = """<html lang="en"><head><title>{title}</title><meta property="og:site_name" content="{outlet}">
<meta property="article:published_time" content="{published}"><link rel="canonical" href="{url}"></head>
<body><article><h1>{title}</h1>{paragraphs}</article></body></html>"""


def main() -> None:
    """Print the table; or, in a process of its own, do one thing and print its figures as JSON."""
    arguments = parse()
    if arguments.one:
        what, ledger, *more = arguments.one
        return print(json.dumps({"add": add, "trace": trace, "look": look}[what](Path(ledger), *more)))
    ledgers = dict(made(sorted(arguments.sizes), arguments.ledgers))
    found = measure(ledgers, arguments.runs)
    report(found)
    if arguments.keep:
        LAST.write_text(json.dumps(found, indent=1) + "\n")
    return None


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--ledgers", type=Path, default=FOLDER)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--one", nargs="+", help=argparse.SUPPRESS)
    return parser.parse_args()


# Making ledgers ------------------------------------------------------------------------------------------------------


def made(sizes: Sequence[int], folder: Path) -> Iterator[tuple[int, Path]]:
    """A ledger of each size: the smallest is made article by article, the others are many times that."""
    folder.mkdir(parents=True, exist_ok=True)
    code = b"".join(Path(it.__file__).read_bytes() for it in (varied, multiplied))
    recipe = f"{hashlib.sha256(code).hexdigest()[:8]}-{sizes[0]}"
    base, growing = folder / f"{recipe}-base.db", folder / f"{recipe}-growing.db"
    if not base.exists():
        grow(growing, sizes[0])
        growing.rename(base)
    yield sizes[0], base
    for size in sizes[1:]:
        ledger = folder / f"{recipe}-{size}.db"
        if not ledger.exists():
            multiplied.multiply(base, growing, size)
            shutil.copyfile(growing, ledger.with_suffix(".part"))
            ledger.with_suffix(".part").rename(ledger)
        yield size, ledger
    growing.unlink(missing_ok=True)


def grow(ledger: Path, size: int) -> None:
    """Put articles into a ledger until it has this many, and compare them."""
    store, began = app.open_ledger(ledger), time.monotonic()
    there = store.counts()["articles"]
    articles = islice(varied.series(there), size - there)
    while batch := list(islice(articles, BATCH)):
        for at in range(0, len(batch), ITEMS):
            put(store, batch[at : at + ITEMS])
        app.add(store, [])
        there += len(batch)
        print(f"\r{there:,} articles, {time.monotonic() - began:,.0f} s", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    store.close()


def put(store: Store, batch: Sequence[varied.Varied]) -> None:
    """Some articles as one capture that has been read."""
    lines = [json.dumps({"id": it.name, "url": it.url, "publisher": it.outlet, "text": it.text}) for it in batch]
    raw = "\n".join(lines).encode()
    capture = Capture(sha256(raw), len(raw), "jsonl", f"{batch[0].name}.jsonl", None)
    store.put_capture(capture, [raw])
    store.begin(capture.sha256, RUN)
    store.put_readings([reading(capture, n, it) for n, it in enumerate(batch)] + [end(capture, len(batch))])


def reading(capture: Capture, ordinal: int, it: varied.Varied) -> Reading:
    """What a reading of the page would give."""
    about = Metadata(it.url, it.outlet, it.title, None, it.published, "record", "en")
    locator = f"line {ordinal + 1}"
    article = Article(stable_id("r", capture.sha256, locator), it.name, capture.sha256, locator, it.text, about)
    return Reading(article, it.extraction, (), capture.sha256, ordinal)


def end(capture: Capture, ordinal: int) -> Reading:
    """The end of a capture."""
    return Reading(capture=capture.sha256, ordinal=ordinal, last=True)


# Measuring -----------------------------------------------------------------------------------------------------------


def measure(ledgers: dict[int, Path], runs: int) -> dict[str, dict[str, float]]:
    """All figures of every size, by size and name; what is measured several times is the median, sizes in turns."""
    claims = json.dumps(list(claimed(min(ledgers))))
    found: dict[int, list[dict[str, float]]] = {size: [] for size in ledgers}
    with tempfile.TemporaryDirectory(dir=next(iter(ledgers.values())).parent) as scratch:
        copies = {size: copied(ledger, Path(scratch)) for size, ledger in ledgers.items()}
        for run in range(runs):
            pages = written(run, min(ledgers), Path(scratch) / f"pages {run}")
            for size, ledger in copies.items():
                found[size].append(alone("add", ledger, pages) | alone("trace", ledger, claims))
        looked = {size: alone("look", ledger) for size, ledger in copies.items()}
    return {f"{size}": medians(found[size]) | looked[size] for size in ledgers}


def medians(runs: Sequence[dict[str, float]]) -> dict[str, float]:
    """The median of each figure; of memory the most."""
    names = dict.fromkeys(name for run in runs for name in run)
    return {
        name: (max if "MB" in name else statistics.median)(run[name] for run in runs if name in run) for name in names
    }


def copied(ledger: Path, folder: Path) -> Path:
    """A copy of a ledger that may be written to."""
    return Path(shutil.copyfile(ledger, folder / ledger.name))


def written(run: int, size: int, folder: Path) -> Path:
    """The pages to add, as files: half of them further copies of stories in the smallest ledger, half fresh stories."""
    folder.mkdir()
    last = max(it.story for it in islice(varied.series(), size))
    known = [varied.varied(last * n // (NEW // 2), varied.MOST_COPIES + 1 + run * NEW + n) for n in range(NEW // 2)]
    fresh = [varied.varied(FRESH + run * NEW + n // 3, n % 3) for n in range(NEW - len(known))]
    for it in (*known, *fresh):
        about = {"title": it.title, "outlet": it.outlet, "published": it.published, "url": it.url}
        paragraphs = "".join(f"<p>{html.escape(line)}</p>" for line in it.text.split("\n\n"))
        page = PAGE.format(paragraphs=paragraphs, **{name: html.escape(value) for name, value in about.items()})
        (folder / f"{it.name}.html").write_text(page, encoding="utf-8")
    return folder


def claimed(size: int) -> Iterator[str]:
    """Claims that stories in a ledger of this size make, from its first to its last."""
    stories = {it.story: it for it in islice(varied.series(), size) if it.extraction.attributions}
    for n in range(CLAIMS):
        it = list(stories.values())[n * len(stories) // CLAIMS]
        content = it.extraction.attributions[0].content or it.extraction.attributions[-1].content
        yield " ".join(content[0].of(it.text).split()[:CLAIM_WORDS]) if content else it.title


def alone(what: str, *arguments: object) -> dict[str, float]:
    """The figures of one thing, done in a process of its own, with the most memory that it and its workers had."""
    command = [sys.executable, __file__, "--one", what, *map(str, arguments)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)
    peak = 0
    while process.poll() is None:
        peak = max(peak, sum(resident(process.pid).values()))
        time.sleep(SAMPLE_SECONDS)
    if process.returncode or not process.stdout:
        sys.exit(f"{what} ended with {process.returncode}")
    return json.loads(process.stdout.read()) | {f"{what}, peak MB": round(peak / 1e6)}


def add(ledger: Path, pages: str) -> dict[str, float]:
    """Add the pages: seconds of the clock for all of it, and for each half of the way."""
    store, ends, spent = app.open_ledger(ledger), {}, {}

    def watch(progress) -> None:
        ends[progress.stage], spent[progress.stage] = time.perf_counter(), time.process_time()

    began = time.perf_counter()
    summary = app.add(store, [pages], watch)
    if summary.articles != NEW:
        sys.exit(f"{summary.articles} articles were read, not {NEW}: the ledger has some of the pages already")
    store.close()
    return {
        "add, s": round(ends["relate"] - began, 3),
        "add: reading, s": round(ends["read"] - began, 3),
        "add: relating, s": round(ends["relate"] - ends["read"], 3),
        "add: relating, processor s": round(spent["relate"] - spent["read"], 3),
        "ledger, MB": round(ledger.stat().st_size / 1e6),
    }


def trace(ledger: Path, claims: str) -> dict[str, float]:
    """Trace the claims, one after the other, the first without anything at hand."""
    store, clocks, processors, articles = app.existing_ledger(ledger), [], [], []
    for claim in json.loads(claims):
        clock, processor = time.perf_counter(), time.process_time()
        articles.append(len(tracing(store, claim).trace.articles))
        clocks.append(time.perf_counter() - clock)
        processors.append(time.process_time() - processor)
    store.close()
    return {
        "trace p50, s": round(statistics.median(clocks), 3),
        "trace p95, s": round(nearly_all(clocks), 3),
        "trace p95, processor s": round(nearly_all(processors), 3),
        "trace: articles named": round(statistics.mean(articles), 1),
    }


def nearly_all(values: Sequence[float]) -> float:
    """The 95th percentile."""
    return sorted(values)[round(0.95 * (len(values) - 1))]


def look(ledger: Path) -> dict[str, float]:
    """What the other views cost; those of everything as milliseconds an article."""
    store = app.existing_ledger(ledger)
    articles = store.counts()["articles"]
    found = {
        "status, s": timed(store.counts),
        "search, s": timed(lambda: store.search("soldier captured", limit=20)),
        "list, ms an article": timed(lambda: sum(1 for _ in listing(store))) * 1000 / articles,
        "copies, ms an article": timed(lambda: copying(store)) * 1000 / articles,
    }
    store.close()
    return {name: round(value, 3) for name, value in found.items()}


def timed(work) -> float:
    """Seconds on the clock."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def report(found: dict[str, dict[str, float]]) -> None:
    """The table, with the last size over the first."""
    sizes = list(found)
    print(f"{'articles':30}" + "".join(f"{int(size):>12,}" for size in sizes) + f"{'last/first':>12}")
    for name in found[sizes[0]]:
        row = [found[size][name] for size in sizes]
        ratio = f"{row[-1] / row[0]:.2f}" if row[0] else "-"
        print(f"{name:30}" + "".join(f"{value:>12,}" for value in row) + f"{ratio:>12}")


if __name__ == "__main__":
    main()
