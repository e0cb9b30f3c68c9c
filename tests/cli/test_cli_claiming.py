"""The commands about claims, on the bundled examples, as a person runs them."""

import csv
import io
import json
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest
from rich.console import Console

import planted
from reportedly.dossier.claim_lines import ClaimLine, ClaimView, StatementLine
from reportedly.formats.terminal.claims import claim_screen, claims_screen
from reportedly.model import Stance

STANCES = ("asserts", "confirms", "denies", "withholds", "doubts")


@pytest.fixture
def names(example_ledger):
    """The key of each planted item, by the article's id."""
    return {article.id: key for key, article in planted.articles(example_ledger).items()}


@pytest.fixture
def copy(example_path, tmp_path):
    """A ledger of the examples to judge in."""
    return shutil.copy(example_path, tmp_path / "copy.db")


def listed(run, path, *arguments):
    code, out, err = run("claims", "--json", "--ledger", path, *arguments)
    assert (code, err) == (0, "")
    return [json.loads(line) for line in out.splitlines()]


def shown(run, path, key):
    _, out, _ = run("claim", key, "--json", "--ledger", path)
    return json.loads(out)


def test_the_main_claim_comes_first_with_its_denial(run, example_path, names):
    rows = listed(run, example_path)
    main = rows[0]
    carrying = {names[key] for key in main["ids"]}
    assert {"meridian-wire", "ashford-courier", "harrow-daily", "tidewater-cut", "oskarad-tribune"} <= carrying
    assert main["articles"] == len(main["ids"]) > 8 and main["denies"] >= 1
    assert 1 <= main["low"] <= main["high"] < main["articles"]
    assert all(isinstance(row[stance], int) for row in rows for stance in STANCES)
    assert main["first"].startswith("2024-02-09")
    assert [row["articles"] for row in rows] == sorted((row["articles"] for row in rows), reverse=True)


def test_copies_of_one_wire_are_one_origin(run, example_path, names):
    wire = next(row for row in listed(run, example_path, "living", "captive", "proof") if row["articles"] > 1)
    assert {names[key] for key in wire["ids"]} == {"meridian-wire", "ashford-courier", "harrow-daily"}
    assert (wire["low"], wire["high"]) == (1, 1)


def test_a_correction_is_the_same_claim_with_another_figure(run, example_path, names):
    rows = listed(run, example_path, "3,000", "Quorran", "--limit", 20)
    row = next(it for it in rows if {"hesten-standard-1", "hesten-standard-2"} <= {names[key] for key in it["ids"]})
    figures = {it["figures"][0] for it in shown(run, example_path, row["id"])["statements"] if it["figures"]}
    assert any(it.endswith(" killed") for it in figures) and any(it.endswith("killed or wounded") for it in figures)


def test_a_circle_is_one_claim_of_two_articles(run, example_path, names):
    rows = listed(run, example_path, "second", "--limit", 20)
    assert {"border-dispatch", "kelm-monitor"} in [{names[key] for key in row["ids"]} for row in rows]


def test_three_forms_agree_and_every_row_has_an_id_and_a_locator(run, example_path):
    rows = listed(run, example_path, "--limit", 4)
    _, out, _ = run("claims", "--csv", "--limit", 4, "--ledger", example_path)
    table = list(csv.DictReader(io.StringIO(out)))
    assert [row["id"] for row in table] == [row["id"] for row in rows]
    assert all("#" in row["locator"] for row in rows)
    _, screen, _ = run("claims", "--limit", 4, "--ledger", example_path)
    assert all(row["id"] in screen and row["locator"] in screen for row in rows)
    assert all(stance in screen.splitlines()[0] for stance in STANCES)
    assert screen.splitlines()[1].startswith(f"{rows[0]['articles']} articles, ")
    assert "more with --limit" in screen
    assert run("claims", "zebra", "--ledger", example_path)[1].strip() == "No claim here has all of: zebra"
    _, out, _ = run("claims", "--since", "2031", "--ledger", example_path)
    assert "Only articles of the outlet and time chosen" in out


def test_one_claim_in_three_forms(run, example_path):
    key = listed(run, example_path, "--limit", 1)[0]["id"]
    it = shown(run, example_path, key)
    assert it["id"] == key and len(it["statements"]) > it["articles"] / 2
    _, out, _ = run("claim", key, "--csv", "--ledger", example_path)
    assert [row["id"] for row in csv.DictReader(io.StringIO(out))] == [row["id"] for row in it["statements"]]
    _, screen, _ = run("claim", key, "--ledger", example_path)
    assert "denies" in screen and "both tell of" in screen and "reportedly trace" in screen


def test_a_judgement_holds_at_once_and_can_be_taken_back(run, copy):
    one, other = (row["id"] for row in listed(run, copy, "--limit", 2))
    total = len(listed(run, copy, "--limit", 99))
    code, out, _ = run("judge", "claim", "same", one, other, "--by", "Ada", "--note", "one death", "--ledger", copy)
    assert code == 0 and "reportedly judge --undo" in out
    assert len(listed(run, copy, "--limit", 99)) == total - 1
    for key in (one, other):
        _, screen, _ = run("claim", key, "--ledger", copy)
        assert "Judged" in screen and "one death" in screen
    key = out.split()[-1]
    code, out, _ = run("judge", "--undo", key, "--by", "Ada", "--ledger", copy)
    assert code == 0 and "withdrawn" in out
    assert len(listed(run, copy, "--limit", 99)) == total
    _, out, _ = run("judgements", "--json", "--ledger", copy)
    rows = [json.loads(line) for line in out.splitlines()]
    assert [(row["decision"], row["state"]) for row in rows] == [("same", "withdrawn"), ("withdrawn", "withdrawn")]
    assert rows[0]["id"] == key and rows[0]["by"] == "Ada"
    _, out, _ = run("judgements", "--csv", "--ledger", copy)
    assert [row["id"] for row in csv.DictReader(io.StringIO(out))] == [row["id"] for row in rows]
    _, screen, _ = run("judgements", "--ledger", copy)
    assert key in screen and "one death" in screen


def test_who_judges_is_the_login_name_unless_another_is_given(run, copy, monkeypatch):
    monkeypatch.setenv("LOGNAME", "ben")
    key = shown(run, copy, listed(run, copy, "--limit", 1)[0]["id"])["statements"]
    attribution = next(it["id"] for it in key if it["is_attributed"])
    assert run("judge", "attribution", "reject", attribution, "--ledger", copy)[0] == 0
    _, out, _ = run("judgements", "--json", "--ledger", copy)
    assert json.loads(out)["by"] == "ben"
    code, _, err = run("judge", "attribution", "accept", attribution, "--by", " ", "--ledger", copy)
    assert code == 2 and "--by NAME" in err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["claim"],
        ["claim", "same"],
        ["claim", "same", "c1", "c2"],
        ["--undo", "j1"],
        ["a", "b", "c", "--undo", "j1"],
    ],
)
def test_a_judgement_that_makes_no_sense_is_refused(run, copy, arguments):
    code, out, err = run("judge", *arguments, "--by", "Ada", "--ledger", copy)
    assert (code, out) == (2, "") and "reportedly" in err.removeprefix("reportedly:")


def test_an_empty_ledger_says_so(run, tmp_path):
    (tmp_path / "alone.txt").write_text("Nobody else has printed this sentence about the harbour of Sund.")
    run("add", tmp_path / "alone.txt", "--ledger", tmp_path / "l.db", "--quiet")
    assert run("claims", "--ledger", tmp_path / "l.db")[1].strip() == "No two statements here carry one claim."
    assert run("claims", "--json", "--ledger", tmp_path / "l.db")[1] == ""
    assert "Nobody has judged" in run("judgements", "--ledger", tmp_path / "l.db")[1]


def test_words_of_a_page_are_no_command_in_a_shell():
    words = 'the mayor’s `id` $(touch x) isn\'t "well"'
    line = ClaimLine("c1", "a1#0-5", words, 1, 1, 1, 1, 0, 0, 0, 0, None, 1, ("a1",))
    (*_, following) = claim_screen(ClaimView(line, (), ()))
    assert shlex.split(following.plain.partition(":")[2]) == ["reportedly", "trace", words]


def drawn(parts, width):
    """The lines that a screen of so many columns shows."""
    console = Console(width=width, file=io.StringIO(), color_system=None)
    console.print(*parts, sep="\n")
    return [line.rstrip() for line in console.file.getvalue().splitlines() if line.strip()]


FELL = ClaimLine("c1", "a1#0-5", "it fell", 120, 10, 12, 99, 0, 21, 0, 0, "2031-05-04", 130, ("a1",))


def test_the_stances_stand_under_each_other_where_there_is_room():
    head, counts, *_ = drawn(claims_screen([FELL], 10), 80)
    assert head.startswith("articles, origins") and head.endswith("first") and counts.endswith("2031-05-04")
    assert counts.index("99") + 2 == head.index("asserts") + len("asserts")


def test_on_a_narrow_screen_each_claim_names_its_stances():
    shown = ["120 articles, 10–12 origins · first 2031-05-04", "asserts 99 · denies 21", "  it fell", "  c1  a1#0-5"]
    assert drawn(claims_screen([FELL], 10), 60) == shown
    assert drawn(claim_screen(ClaimView(FELL, (), ())), 60)[:4] == shown


def test_a_statement_says_in_whose_words_it_stands_and_through_whom_it_came():
    def lines(stance):
        around = {"within": "a1.a1", "within_voice": "the desk", "within_stance": stance}
        row = StatementLine(
            *("a1.a2", "a1#0-5", "c1", Stance.CONFIRMS, "the agency", True, "it fell", None, "why", None),
            *((), "a1", "wire", None, None),
            **around,
            through=("a clerk", None),
        )
        return drawn(claim_screen(ClaimView(FELL, (row,), ())), 60)[4:8]

    said = ["  confirms the agency  wire", "  inside what the desk says", "  ← a clerk", "  ← nobody named"]
    assert lines(Stance.ASSERTS) == said
    assert lines(Stance.DENIES)[1] == "  inside what the desk denies"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device without room")
def test_no_room_for_the_output_is_told_in_one_sentence(start, example_path):
    for form in ((), ("--csv",)):
        with Path("/dev/full").open("w") as full:
            process = start("claims", *form, "--ledger", example_path, stdout=full, stderr=subprocess.PIPE, text=True)
            _, err = process.communicate(timeout=60)
        assert process.returncode == 2 and err == "reportedly: The output cannot be written: No space left on device.\n"
