"""Commands that read pages, by their exit codes and what they say."""

import csv
import io
import json
import signal
import subprocess
import time

import pytest

import planted
from reportedly import app
from reportedly.cli.adding import DEMO_LEDGER

TEXT = "The mayor said that three people had died.\n"


def test_adding_says_what_came_of_it_and_adding_again_changes_nothing(run, tmp_path):
    ledger, page = tmp_path / "a.db", tmp_path / "page.txt"
    page.write_text(TEXT)
    code, out, err = run("add", page, "--ledger", ledger)
    assert (code, out) == (0, "")
    assert err.startswith("1 new file; 1 article, ")
    assert run("add", page, "--ledger", ledger) == (0, "", "0 new files, 1 file known already.\n")


def test_what_cannot_be_read_is_a_problem_and_the_rest_goes_on(run, tmp_path):
    ledger = tmp_path / "a.db"
    (tmp_path / "good.txt").write_text(TEXT)
    (tmp_path / "empty.html").write_bytes(b"")
    code, out, err = run("add", tmp_path / "good.txt", tmp_path / "empty.html", "--ledger", ledger)
    assert (code, out) == (1, "") and "1 article" in err and "1 problem (see: reportedly problems)" in err
    code, out, _ = run("problems", "--json", "--ledger", ledger)
    (problem,) = [json.loads(line) for line in out.splitlines()]
    assert code == 0 and problem["file"].endswith("empty.html") and problem["reason"] and problem["remedy"]
    assert run("add", tmp_path / "empty.html", "--ledger", ledger)[0] == 1


def test_a_path_that_is_not_there_is_a_problem(run, tmp_path):
    code, _, err = run("add", tmp_path / "no-such.html", "--ledger", tmp_path / "a.db")
    assert code == 1 and "1 problem" in err and "Traceback" not in err


def test_quiet_means_that_only_the_exit_code_tells(run, tmp_path):
    (tmp_path / "empty.html").write_bytes(b"")
    assert run("add", tmp_path / "empty.html", "--quiet", "--ledger", tmp_path / "a.db") == (1, "", "")


def test_a_ledger_that_cannot_be_made_stops_the_run(run, tmp_path):
    code, out, err = run("add", planted.PAGES, "--ledger", tmp_path / "no" / "such" / "folder.db")
    assert (code, out) == (2, "")
    assert err.startswith("reportedly: ") and "folder.db" in err and err.count("\n") == 1


def test_rebuilding_gives_the_same_ledger(run, tmp_path):
    ledger, page = tmp_path / "a.db", tmp_path / "page.txt"
    page.write_text(TEXT)
    run("add", page, "--quiet", "--ledger", ledger)
    before = run("show", "page", "--json", "--ledger", ledger)
    code, _, err = run("rebuild", "--ledger", ledger)
    assert code == 0 and "1 article" in err
    assert run("show", "page", "--json", "--ledger", ledger) == before


def test_rebuilding_without_a_ledger_makes_none(run, tmp_path):
    code, _, err = run("rebuild", "--ledger", tmp_path / "none.db")
    assert code == 2 and "none.db" in err and not (tmp_path / "none.db").exists()


def test_extracting_prints_one_object_for_each_article_and_keeps_nothing(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(TEXT)
    (tmp_path / "empty.html").write_bytes(b"")
    code, out, err = run("extract", "one.txt", "empty.html", "two.txt", "--json")
    found = [json.loads(line) for line in out.splitlines()]
    assert [it["id"] for it in found] == ["one", "two"]
    assert all(it["text"] == TEXT and set(it) == {"id", "sha256", "text", "attributions", "figures"} for it in found)
    assert code == 1 and "empty.html" in err
    assert not list(tmp_path.glob("*.db"))


def test_extracting_as_csv_has_one_header(run, tmp_path):
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(TEXT)
    code, out, err = run("extract", tmp_path / "one.txt", tmp_path / "two.txt", "--csv")
    assert (code, err) == (0, "")
    lines = list(csv.reader(io.StringIO(out)))
    assert lines[0][:3] == ["id", "locator", "record"] and sum(line == lines[0] for line in lines) == 1


def test_standard_input_can_be_added(start, tmp_path):
    ledger = tmp_path / "a.db"
    process = start("add", "-", "--ledger", ledger, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    _, err = process.communicate(TEXT.encode())
    assert process.returncode == 0 and b"1 article" in err


@pytest.mark.parametrize("by", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_stops_the_work_with_a_sentence(start, tmp_path, by):
    ledger = tmp_path / "a.db"
    process = start("add", "-", "--ledger", ledger, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
    _wait_for(ledger)
    process.send_signal(by)
    assert process.wait(timeout=60) == 130
    assert process.stderr.read() == b"Stopped. What was read is kept; the same command goes on from here.\n"
    process.stdin.close()


def test_a_rebuild_that_was_broken_off_is_read_on_without_the_files(run, tmp_path, monkeypatch):
    ledger, page = tmp_path / "a.db", tmp_path / "page.txt"
    page.write_text(TEXT)
    run("add", page, "--quiet", "--ledger", ledger)
    before = run("show", "page", "--json", "--ledger", ledger)
    monkeypatch.setattr(app, "rebuild", _broken_off)
    told = "Stopped. What was read is kept; `reportedly add` goes on from here.\n"
    assert run("rebuild", "--ledger", ledger) == (130, "", told)
    code, _, err = run("add", "--ledger", ledger)
    assert code == 0 and "1 article" in err
    assert run("show", "page", "--json", "--ledger", ledger) == before


def test_adding_nothing_makes_no_ledger(run, tmp_path):
    ledger = tmp_path / "none.db"
    told = "reportedly: Name what to read: reportedly add saved-pages/\n"
    assert run("add", "--ledger", ledger) == (2, "", told) and not ledger.exists()


def test_the_demo_builds_its_own_ledger_and_shows_it(run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    code, out, err = run("demo")
    assert code == 0 and err.startswith("11 new files; 22 articles, ")
    assert [it.name for it in tmp_path.glob("*.db")] == [DEMO_LEDGER.name]
    assert "Meridian News Agency" in out and "Captive Quorran has died, agency reports" in out
    assert "reportedly search" in out


def test_help_has_examples(run):
    for command in ("add", "list", "show", "search", "extract"):
        code, out, _ = run(command, "--help")
        assert code == 0 and f"reportedly {command} " in out
    assert "Exit codes" in run("--help")[1]
    assert run("--version") == (0, "reportedly 0.1.0\n", "")


def _broken_off(store, watch):
    store.forget_derived()
    raise KeyboardInterrupt


def _wait_for(path):
    """Until the program has opened its ledger, and so is about to read what we do not send."""
    deadline = time.monotonic() + 60
    while not path.exists() and time.monotonic() < deadline:
        time.sleep(0.05)
    time.sleep(0.5)
