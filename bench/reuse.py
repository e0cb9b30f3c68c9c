"""How well copies are found and named, and what it costs as a ledger grows.

python bench/reuse.py quality            # ../shared/data/reuse-dev and origins-dev, scored by ../shared/eval
python bench/reuse.py misses             # what quality gets wrong, one line each
python bench/reuse.py growth 1000 10000  # seconds to compare 100 more articles in ledgers of these sizes
"""

import json
import random
import sys
import time
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from scorer import SHARED, scorer

from reportedly.compare.outlets import same_name
from reportedly.compare.reuse import compare
from reportedly.compare.reuse_comparison import compare_new
from reportedly.compare.reuse_copies import copies
from reportedly.compare.reuse_fingerprint import fingerprint, like_pairs
from reportedly.compare.reuse_groups import group
from reportedly.compare.reuse_page import Page, page
from reportedly.model import Article, Capture, Metadata, Reuse, Run, TextGroup
from reportedly.model.ids import sha256, stable_id
from reportedly.model.store import Reading
from reportedly.store import SqliteStore

REUSE, ORIGINS = SHARED / "data" / "reuse-dev", SHARED / "data" / "origins-dev"

TEXTS = 200
"""Texts that all articles of a growing ledger are made from: the larger it is, the more copies there are of each."""

NEW = 100
"""Articles added to each ledger while the clock runs."""

CHANGED = 0.03
"""Share of words that a variant changes."""


def quality() -> None:
    """Pair F1 and named origins on captured pages, copies F1 on stories, and the time of each step."""
    score, started = scorer(), time.process_time()
    groups = _groups(_captured())
    seconds = time.process_time() - started
    with TemporaryDirectory() as folder:
        predicted = Path(folder) / "groups.json"
        predicted.write_text(json.dumps([{"origin": it.origin, "articles": it.articles} for it in groups]))
        for name, value in score.score_reuse(str(REUSE), str(predicted)).items():
            print(f"{name:18} {value}")
    print(f"{'copies':18} {_copies_score()}")
    print(f"{'processor time':18} {seconds / len(_captured()) * 1000:.1f} ms an article, all steps")


def misses() -> None:
    """Pairs that are missed or wrongly joined, and origins that are wrong."""
    labels = json.loads((REUSE / "labels.json").read_text(encoding="utf-8"))
    groups, outlets = _groups(_captured()), {it.id: it.metadata.outlet for it in _captured()}
    home = {article: it for it in groups for article in it.articles}
    counted = [key for key, it in labels.items() if it["kind"] == "article" and it["derivation"] != "partial"]
    for one, other in combinations(sorted(counted), 2):
        wanted = labels[one]["text_group"] is not None and labels[one]["text_group"] == labels[other]["text_group"]
        found = one in home and home[one] is home.get(other)
        if wanted != found and outlets[one] != outlets[other]:
            print("missed" if wanted else "joined", one, other, labels[one]["text_group"], labels[other]["text_group"])
    for key in counted:
        it, text = labels[key], home.get(key)
        is_named = text is not None and text.origin is not None and same_name(text.origin, it["origin"] or "")
        if it["derivation"] == "whole" and it["origin"] and not is_named:
            print("origin", key, outlets[key], "| wanted", it["origin"], "| found", text and text.origin, it["note"])


def growth(sizes: Iterable[int]) -> None:
    """What it costs to compare each of 100 more articles, in ledgers of several sizes."""
    for size in sizes:
        with TemporaryDirectory() as folder:
            store = SqliteStore(str(Path(folder) / "ledger.db"))
            _compared(store, _varied(size, 0))
            clock, processor = _compared(store, _varied(NEW, size))
            print(f"{size:>8,} articles: {clock:.1f} ms of the clock, {processor:.1f} of the processor", flush=True)
            store.close()


def _captured() -> list[Article]:
    lines = (json.loads(line) for line in (REUSE / "articles.jsonl").open(encoding="utf-8"))
    return [_article(it["id"], it["text"], outlet=it["publisher"], captured=it["captured"]) for it in lines]


def _article(name: str, text: str, **metadata: str) -> Article:
    return Article(name, name, name, "", text.replace("\r\n", "\n"), Metadata(**metadata))


def _groups(articles: Iterable[Article]) -> list[TextGroup]:
    pages = {it.id: page(it) for it in articles}
    return group(_reuses(pages), {key: it.imprint for key, it in pages.items()})


def _reuses(pages: dict[str, Page]) -> Iterator[Reuse]:
    for one, other in like_pairs({key: fingerprint(it) for key, it in pages.items()}):
        found = compare(pages[one], pages[other])
        if found is not None:
            yield found


def _copies_score() -> dict[str, float]:
    """F1 over the pairs (article, the one it is a copy of) of all stories, as the scorer counts them."""
    right, found, wanted = 0, 0, 0
    for gold in sorted(ORIGINS.glob("*.json")):
        articles = [_article(it.stem, it.read_text(encoding="utf-8")) for it in gold.with_suffix("").glob("*.txt")]
        pages = {it.id: page(it) for it in articles}
        mine = copies(_reuses(pages), {it.id: len(it.text) for it in articles})
        labels = json.loads(gold.read_text(encoding="utf-8"))["articles"]
        ours = {frozenset(pair) for pair in mine.items() if pair[1]}
        theirs = {frozenset((key, it["copy_of"])) for key, it in labels.items() if it.get("copy_of")}
        right, found, wanted = right + len(ours & theirs), found + len(ours), wanted + len(theirs)
    return {"F1": round(200 * right / (found + wanted), 1), "gold": wanted, "pred": found}


def _varied(count: int, start: int) -> Iterator[Article]:
    """Articles of 400 words of nonsense, variants of 200 texts with other words changed."""
    for number in range(start, start + count):
        base, chance = random.Random(number % TEXTS), random.Random(f"variant {number}")
        words = [_word(chance if chance.random() < CHANGED else base, base) for _ in range(400)]
        sentences = (" ".join(words[at : at + 16]).capitalize() + "." for at in range(0, len(words), 16))
        text = "\n".join(sentences)
        capture = sha256(text.encode())
        yield Article(stable_id("r", capture, ""), str(number), capture, "", text, Metadata(outlet=f"Outlet {number}"))


def _word(chance: random.Random, base: random.Random) -> str:
    """A made-up word; ``base`` goes on by one either way, so that variants stay in step."""
    own = base.randrange(26**3)
    drawn = own if chance is base else chance.randrange(26**3)
    return "".join(chr(ord("a") + drawn // 26**place % 26) for place in range(3))


def _compared(store: SqliteStore, articles: Iterable[Article]) -> tuple[float, float]:
    """Milliseconds of the clock and of the processor for each of 100 articles, once they have been put there."""
    for article in articles:
        raw = article.text.encode()
        store.put_capture(Capture(article.capture, len(raw), "text", f"{article.name}.txt", None), [raw])
        store.begin(article.capture, Run("0", "bench", ""))
        store.put_readings([Reading(article, capture=article.capture, last=True)])
    clock, processor = time.perf_counter(), time.process_time()
    for _ in compare_new(store):
        pass
    return (time.perf_counter() - clock) / NEW * 1000, (time.process_time() - processor) / NEW * 1000


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["quality"]:
            quality()
        case ["misses"]:
            misses()
        case ["growth", *sizes]:
            growth(map(int, sizes or ["1000", "10000"]))
        case _:
            sys.exit(__doc__)
