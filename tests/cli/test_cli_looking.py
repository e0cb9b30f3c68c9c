"""Commands that look at a ledger: three forms each, filters, and what goes wrong in plain words."""

import csv
import io
import json
import os
import pty
import re
import subprocess
import sys

import pytest

from reportedly import app, capture

LOOKS = [
    ("list",),
    ("show", "northgate-times"),
    ("search", "bureau"),
    ("status",),
    ("problems",),
]
"""Every command that only looks."""

ESCAPE = "\x1b["

HEAVY = ("onnxruntime", "trafilatura", "numpy", "lxml", "warcio", "feedparser")
"""Packages that a look must not wait for."""


def rows(text):
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize("look", LOOKS)
def test_every_look_has_three_forms(run, example_path, look):
    for form in ([], ["--json"], ["--csv"]):
        code, out, err = run(*look, *form, "--ledger", example_path)
        assert (code, err, ESCAPE in out) == (0, "", False)
    header = next(csv.reader(io.StringIO(out)))
    assert header[:2] == ["id", "locator"]


@pytest.mark.parametrize("look", [look for look in LOOKS if look[0] != "problems"])
def test_every_row_has_a_stable_id_and_a_locator(run, example_path, look):
    _, first, _ = run(*look, "--json", "--ledger", example_path)
    _, again, _ = run(*look, "--json", "--ledger", example_path)
    assert first == again
    ids = [row["id"] for row in rows(first)]
    assert ids and all(row["locator"] for row in rows(first))
    if look[0] == "list":
        assert len(set(ids)) == len(ids)


def test_json_and_csv_have_the_same_rows(run, example_path):
    _, as_json, _ = run("list", "--json", "--ledger", example_path)
    _, as_csv, _ = run("list", "--csv", "--ledger", example_path)
    assert [row["id"] for row in rows(as_json)] == [row["id"] for row in csv.DictReader(io.StringIO(as_csv))]


def test_the_list_keeps_to_outlet_and_dates(run, example_path):
    _, out, _ = run("list", "--outlet", "courier", "--json", "--ledger", example_path)
    assert [row["outlet"] for row in rows(out)] == ["The Ashford Courier"]
    _, out, _ = run("list", "--since", "2024-02-11", "--until", "2024-02-11", "--json", "--ledger", example_path)
    assert {row["published"][:10] for row in rows(out)} == {"2024-02-11"}


def test_an_article_is_found_by_name_by_id_and_by_locator(run, example_path):
    _, by_name, _ = run("show", "oskarad-tribune", "--json", "--ledger", example_path)
    article = json.loads(by_name)
    assert article["title"] == "Ministry: captured Quorran “never existed”"
    for key in (
        article["id"],
        article["locator"],
        article["attributions"][0]["locator"],
        article["attributions"][0]["id"],
    ):
        assert run("show", key, "--json", "--ledger", example_path)[1] == by_name


@pytest.mark.parametrize("place", ["99999-100000", "50-10", "12-12", "0-999999", "x"])
def test_a_locator_that_leads_outside_the_text_is_told_in_a_sentence(run, example_path, place):
    article = json.loads(run("show", "meridian-wire", "--json", "--ledger", example_path)[1])
    code, out, err = run("show", f"{article['id']}#{place}", "--ledger", example_path)
    told = f"'{place}' is no part of the text of {article['id']}, which goes from 0 to {len(article['text'])}."
    assert (code, out, err) == (2, "", f"reportedly: {told}\n")


@pytest.mark.parametrize(
    "look", [("list",), ("show", "read"), ("search", "mayor"), ("status",), ("trace", "The mayor")]
)
def test_every_look_tells_what_a_broken_off_run_has_left_unread(run, tmp_path, look):
    ledger = tmp_path / "a.db"
    (tmp_path / "read.txt").write_text("The mayor said that three people had died.\n")
    run("add", tmp_path / "read.txt", "--ledger", ledger)
    (tmp_path / "kept.txt").write_text("The mayor denied it.\n")
    keep(ledger, tmp_path / "kept.txt")
    told = "1 capture not read yet, and missing here; `reportedly add` goes on.\n"
    code, out, err = run(*look, "--ledger", ledger)
    assert (code, err) == (0, told) and told not in out


def test_spans_of_a_shown_article_point_into_its_text(run, example_path):
    article = json.loads(run("show", "meridian-wire", "--json", "--ledger", example_path)[1])
    for it in article["attributions"]:
        for start, end in it["source"] + it["cue"] + it["content"]:
            assert 0 <= start < end <= len(article["text"])
            assert article["text"][start:end].strip()


def test_a_name_that_several_articles_have_is_not_guessed(run, example_path):
    name = "hesten-standard.example-world-quorran-prisoner-died"
    code, out, err = run("show", name, "--ledger", example_path)
    assert (code, out) == (2, "")
    ids = re.findall(r"\ba[0-9a-f]{16}\b", err)
    assert len(ids) == 2 and "2 articles are called" in err
    assert "capture 1 of 2" in "".join(run("show", it, "--ledger", example_path)[1] for it in ids)


def test_an_unknown_article_is_told_in_a_sentence(run, example_path):
    code, out, err = run("show", "no-such", "--ledger", example_path)
    assert (code, out) == (2, "")
    assert err == "reportedly: No article is called 'no-such'; `reportedly list` shows them all with their ids.\n"


def test_a_search_needs_all_words_and_keeps_to_filters(run, example_path):
    _, out, _ = run("search", "Weyland", "900", "--json", "--ledger", example_path)
    found = rows(out)
    assert found and all("weyland" in row["words"].lower() or "900" in row["words"] for row in found)
    _, out, _ = run("search", "Weyland", "--outlet", "quay", "--json", "--ledger", example_path)
    assert {row["outlet"] for row in rows(out)} == {"The Quay"}
    _, out, _ = run("search", "soldier", "--stance", "denies", "--json", "--ledger", example_path)
    assert {row["stance"] for row in rows(out) if row["kind"] != "article"} == {"denies"}


def test_a_search_shows_at_most_as_many_of_a_kind_as_asked(run, example_path):
    _, out, _ = run("search", "Quorran", "--limit", "2", "--json", "--ledger", example_path)
    kinds = [row["kind"] for row in rows(out)]
    assert kinds.count("content") == 2 and kinds.count("voice") <= 2


def test_status_counts_what_is_there(run, example_path):
    (row,) = rows(run("status", "--json", "--ledger", example_path)[1])
    assert (row["captures"], row["articles"], row["unread"], row["problems"]) == (11, 22, 0, 0)
    assert row["locator"] == str(example_path)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("list", "--json", "--csv"), "Choose one of --json and --csv."),
        (("list", "--since", "yesterday"), "'yesterday' is no date: write 2024-02-09, 2024-02 or 2024."),
        (("list", "--since", "2024-13"), "'2024-13' is no date: write 2024-02-09, 2024-02 or 2024."),
        (("list", "--until", "2023-02-29"), "'2023-02-29' is no date: write 2024-02-09, 2024-02 or 2024."),
        (("search", ""), "Write the words that you look for: reportedly search captured soldier."),
    ],
)
def test_a_command_that_makes_no_sense_is_told_in_a_sentence(run, example_path, arguments, words):
    assert run(*arguments, "--ledger", example_path) == (2, "", f"reportedly: {words}\n")


@pytest.mark.parametrize("look", LOOKS)
def test_without_a_ledger_nothing_is_made_and_the_way_out_is_named(run, tmp_path, look):
    path = tmp_path / "none.db"
    code, out, err = run(*look, "--ledger", path)
    assert (code, out) == (2, "") and not path.exists()
    assert str(path) in err and "reportedly add" in err and "Traceback" not in err


def test_a_file_that_is_no_ledger_is_left_alone(run, tmp_path):
    path = tmp_path / "notes.db"
    path.write_text("my notes, which are longer than the head of a database would be\n" * 20)
    code, _, err = run("status", "--ledger", path)
    assert code == 2 and str(path) in err and "Traceback" not in err
    assert path.read_text().startswith("my notes")


def test_the_environment_names_the_ledger(run, example_path, monkeypatch):
    monkeypatch.setenv("REPORTEDLY_LEDGER", str(example_path))
    assert rows(run("status", "--json")[1])[0]["articles"] == 22


def test_the_ledger_of_the_folder_is_the_last_resort(run, example_path, monkeypatch):
    monkeypatch.delenv("REPORTEDLY_LEDGER", raising=False)
    (example_path.parent / "reportedly.db").hardlink_to(example_path)
    monkeypatch.chdir(example_path.parent)
    assert rows(run("status", "--json")[1])[0]["locator"] == "reportedly.db"


def test_a_screen_has_colour(example_path, start):
    assert ESCAPE in _on_a_screen(start, "show", "northgate-times", "--ledger", example_path)


def test_a_person_can_do_without_colour(example_path, start):
    shown = _on_a_screen(start, "show", "northgate-times", "--ledger", example_path, NO_COLOR="1")
    assert f"{ESCAPE}3" not in shown
    assert "[Meridian News Agency]" in shown


def test_a_reader_that_has_seen_enough_is_no_error(example_path, start):
    for form in ([], ["--json"]):
        process = start("list", *form, "--ledger", example_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.close()
        assert (process.wait(), process.stderr.read()) == (0, b"")


def test_a_look_does_not_wait_for_the_model_or_the_readers(example_path):
    look = f"import sys; sys.argv = ['reportedly', 'status', '--ledger', {str(example_path)!r}]\n"
    tell = "try:\n    main()\nexcept SystemExit:\n    print(sorted(sys.modules), file=sys.stderr)\n"
    program = f"{look}from reportedly.cli import main\n{tell}"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stderr
    assert "'reportedly.store'" in loaded
    assert [name for name in HEAVY if f"'{name}'" in loaded] == []


def keep(ledger, path):
    """What an ``add`` that was broken off after keeping a file leaves."""
    store = app.open_ledger(ledger)
    (found,) = capture.find([str(path)])
    store.put_capture(*capture.receive(found))
    store.close()


def _on_a_screen(start, *arguments, **environment):
    """What the program writes to a terminal."""
    ours, theirs = pty.openpty()
    process = start(
        *arguments, stdout=theirs, stderr=theirs, env={**os.environ, "TERM": "xterm-256color", **environment}
    )
    os.close(theirs)
    written = b""
    while part := _read(ours):
        written += part
    os.close(ours)
    assert process.wait() == 0
    return written.decode()


def _read(descriptor):
    try:
        return os.read(descriptor, 65536)
    except OSError:
        return b""
