"""The command ``figures``: three forms and three exports."""

import csv
import io
import json
from xml.etree import ElementTree

import pytest


def test_figures_in_three_forms(run, example_path):
    code, out, err = run("figures", "--json", "--ledger", example_path)
    rows = [json.loads(line) for line in out.splitlines()]
    assert (code, err) == (0, "") and rows
    assert all(row["id"] and row["locator"] for row in rows)
    _, as_csv, _ = run("figures", "--csv", "--ledger", example_path)
    assert [row["id"] for row in csv.DictReader(io.StringIO(as_csv))] == [row["id"] for row in rows]
    code, screen, _ = run("figures", "--ledger", example_path)
    assert code == 0 and "≥ 1,100" in screen


def test_words_choose(run, example_path):
    _, out, _ = run("figures", "lawmakers", "killed", "--json", "--ledger", example_path)
    assert out and all("lawmakers" in line.lower() and "killed" in line for line in out.splitlines())


@pytest.mark.parametrize(("export", "column"), [("ged", "best"), ("acled", "fatalities")])
def test_exports_have_the_columns_of_others(run, example_path, export, column):
    code, out, _ = run("figures", "--export", export, "--ledger", example_path)
    rows = list(csv.DictReader(io.StringIO(out)))
    assert code == 0 and rows and column in rows[0]


def test_the_chart_is_one_file_of_svg(run, example_path):
    code, out, _ = run("figures", "--export", "svg", "--ledger", example_path)
    assert code == 0
    assert ElementTree.fromstring(out).tag == "{http://www.w3.org/2000/svg}svg"
    assert "http" not in out.replace("http://www.w3.org/2000/svg", "")


def test_two_forms_at_once_are_refused(run, example_path):
    code, _, err = run("figures", "--export", "svg", "--json", "--ledger", example_path)
    assert code == 2 and "Choose one" in err
