"""The whole way: files in, ledger out; the same in any order, again and again."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reportedly import app
from reportedly.model import Progress, StopError, Summary
from reportedly.model.ids import sha256
from reportedly.model.store import Store
from reportedly.store import SqliteStore

LINES = [f"Harbourmaster Ana Lind said {n} boats had sunk in the storm of the {n}th." for n in range(1, 21)]

HTML = """<html lang="en"><head><title>Boats sink off Velmar</title>
<meta property="article:published_time" content="2024-03-01T10:00:00Z"></head><body><article>
<h1>Boats sink off Velmar</h1><p>The harbour office said on Friday that twelve boats had sunk in the storm.</p>
<p>A spokeswoman for the coastguard declined to comment on the report of the office.</p></article></body></html>"""


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of saved pages, the current one."""
    folder = tmp_path / "pages"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for n, text in enumerate(LINES[:3]):
        Path(f"page {n}.txt").write_text(text)
    records = [{"id": f"r{n}", "text": text, "publisher": "The Tide"} for n, text in enumerate(LINES)]
    Path("records.jsonl").write_text("\n".join(map(json.dumps, records)) + "\n")
    Path("boats.html").write_text(HTML)
    return folder


def ledger() -> Store:
    return SqliteStore(":memory:")


def test_pages_become_a_ledger(pages: Path) -> None:
    store, seen = ledger(), []
    summary = app.add(store, [str(pages)], seen.append)
    assert (summary.captures_new, summary.captures_known, summary.articles, summary.problems) == (5, 0, 24, 0)
    counts = store.counts()
    assert counts["articles"] == summary.articles
    assert counts["attributions"] == summary.attributions > 0
    assert counts["figures"] == summary.figures
    assert counts["unread"] == 0
    assert_goes_forward(seen)


def assert_goes_forward(seen: list[Progress]) -> None:
    stages = [it.stage for it in seen]
    assert stages == sorted(stages)
    for stage in ("keep", "read"):
        done = [it.bytes_done for it in seen if it.stage == stage]
        last = next(it for it in reversed(seen) if it.stage == stage)
        assert done == sorted(done)
        assert last.bytes_done == last.bytes_known > 0
        assert last.captures_done == last.captures_known == 5


def test_the_same_again_changes_nothing(pages: Path) -> None:
    store = ledger()
    app.add(store, ["."])
    before = store.digest()
    assert app.add(store, ["."]) == Summary(captures_known=5)
    assert store.digest() == before


def test_the_ledger_is_never_added_to_itself(pages: Path) -> None:
    store = app.open_ledger(Path("reportedly.db"))
    assert app._keep(store, ["."], app.unwatched) == Summary(captures_new=5)
    assert app._keep(store, [".", "reportedly.db"], app.unwatched) == Summary(captures_known=5)
    store.close()


def test_the_order_of_arrival_makes_no_difference(pages: Path) -> None:
    Path("copy of 0.txt").write_text(LINES[0])
    names = sorted(it.name for it in pages.iterdir())
    at_once, bit_by_bit = ledger(), ledger()
    app.add(at_once, names)
    app.add(bit_by_bit, names[:2:-1])
    app.add(bit_by_bit, names[2::-1])
    assert at_once.digest() == bit_by_bit.digest()
    assert {it.name for it in at_once.articles() if it.text == LINES[0]} == {"r0", "copy of 0"}


def test_a_rebuilt_ledger_is_the_same(pages: Path) -> None:
    store = ledger()
    added = app.add(store, [".", "not there"])
    before = store.digest()
    rebuilt = app.rebuild(store)
    assert store.digest() == before
    assert (rebuilt.articles, rebuilt.attributions) == (added.articles, added.attributions)


def test_what_is_wrong_is_told_each_time(pages: Path) -> None:
    Path("bad.jsonl").write_text('{"id": "good", "text": "Ana said no."}\n{"id": "bad", "te\n')
    store = ledger()
    first = app.add(store, ["bad.jsonl", "not there"])
    assert (first.articles, first.problems) == (1, 2)
    again = app.add(store, ["bad.jsonl", "not there"])
    assert (again.articles, again.problems) == (0, 2)
    assert sorted(it.file for it in store.problems()) == ["bad.jsonl", "not there"]


def test_a_path_that_was_mended_is_no_problem_any_more(pages: Path) -> None:
    store = ledger()
    app.add(store, ["later.txt"])
    assert len(store.problems()) == 1
    Path("later.txt").write_text(LINES[0])
    app.add(store, ["later.txt"])
    assert store.problems() == []


def test_what_was_kept_but_not_read_is_read_by_the_next_add(pages: Path) -> None:
    store = ledger()
    app._keep(store, ["."], app.unwatched)
    assert store.counts()["articles"] == 0
    app.add(store, ["page 0.txt"])
    assert store.counts()["articles"] == 24


def test_text_is_extracted_unchanged(pages: Path) -> None:
    text = "  Ana  said\tno.\n\n\nBen “denied” it.\n"
    Path("odd.txt").write_bytes(text.replace("\n", "\r\n").encode())
    (found,) = app.extract(["odd.txt"])
    assert found.article
    assert (found.article.name, found.article.text) == ("odd", text)


def test_extraction_follows_the_order_of_the_paths(pages: Path) -> None:
    found = list(app.extract(["page 2.txt", "not there", "records.jsonl", "page 0.txt"]))
    names = [it.article.name if it.article else it.problems[0].file for it in found]
    assert names == ["page 2", "not there", *(f"r{n}" for n in range(20)), "page 0"]


def test_the_ledger_is_named_by_path_or_surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(app.LEDGER_VARIABLE, raising=False)
    assert app.ledger_path() == Path("reportedly.db")
    monkeypatch.setenv(app.LEDGER_VARIABLE, "other.db")
    assert app.ledger_path() == Path("other.db")
    assert app.ledger_path(Path("third.db")) == Path("third.db")


def test_looking_at_no_ledger_makes_none(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    with pytest.raises(StopError, match="no ledger"):
        app.existing_ledger(path)
    assert not path.exists()
    app.open_ledger(path).close()
    app.existing_ledger(path).close()


HEAVY = ("numpy", "onnxruntime", "tokenizers", "trafilatura", "lxml", "pebble", "multiprocessing.spawn")


def test_adding_what_is_known_loads_nothing_heavy(pages: Path, tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    store = app.open_ledger(path)
    app.add(store, ["."])
    store.close()
    script = (
        "import sys; from pathlib import Path; from reportedly import app\n"
        f"app.add(app.open_ledger(Path({str(path)!r})), ['.'])\n"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_a_run_names_its_tools() -> None:
    run = app.current_run()
    assert "trafilatura" in run.settings
    assert len(run.model.split()[-1]) == len(sha256(b""))
