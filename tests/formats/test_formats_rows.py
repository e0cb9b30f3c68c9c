"""JSON and CSV: everything that is in a row, and nothing that a reader could be tricked with."""

import csv
import io
import json
import unicodedata
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

import tiny
from reportedly.dossier import page_of
from reportedly.formats.csv_rows import csv_rows
from reportedly.formats.extraction import extraction_object
from reportedly.formats.json_lines import json_line, json_lines
from reportedly.formats.page_json import page_object
from reportedly.formats.page_rows import Found, found
from reportedly.formats.plain import plain, visible
from reportedly.model import Span, Stance
from reportedly.model.ids import text_sha256


@dataclass(frozen=True)
class Row:
    word: str | None
    number: int | None = None
    sure: bool = True
    several: tuple[str, ...] = ()


def test_spans_and_kinds_become_what_json_knows():
    assert plain({"unchanged": 1}) == {"unchanged": 1}
    assert plain((Span(0, 9), Stance.DENIES, None, 0.5)) == [[0, 9], "denies", None, 0.5]


@given(st.text())
def test_json_gives_back_every_text_and_is_one_printable_line(text):
    line = json_line(Row(text))
    assert json.loads(line)["word"] == text
    line.encode("utf-8")
    assert not any(unicodedata.category(character) == "Cc" for character in line)


def test_escape_codes_and_turned_writing_are_escaped_in_json():
    assert json_line(Row("\x1b[2J\x9b2J\u202etxt.\ud800")).startswith(
        '{"word": "\\u001b[2J\\u009b2J\\u202etxt.\\ud800"'
    )


def test_each_record_has_its_own_line():
    assert [json.loads(line)["word"] for line in json_lines([Row("a\nb"), Row("c")])] == ["a\nb", "c"]


def test_csv_has_a_header_even_without_rows():
    assert list(csv_rows([], Row)) == ["word,number,sure,several"]


def test_csv_cells_of_every_kind():
    lines = list(csv_rows([Row('say "no", he said', 3, False, ("a", "b")), Row(None)], Row))
    assert list(csv.DictReader(lines)) == [
        {"word": 'say "no", he said', "number": "3", "sure": "false", "several": "a; b"},
        {"word": "", "number": "", "sure": "true", "several": ""},
    ]


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless():
    dangerous = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"]
    cells = [row[0] for row in csv.reader(csv_rows(map(Row, dangerous), Row))][1:]
    assert cells == [f"'{it}" for it in dangerous]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_csv_gives_back_every_harmless_text(text):
    if not text.startswith(("=", "+", "-", "@", "\t", "\r")):
        file = io.StringIO("\n".join(csv_rows([Row(text)], Row)) + "\n", newline="")
        assert list(csv.reader(file))[1][0] == text


@given(st.text())
def test_visible_text_has_the_same_length_and_nothing_that_a_terminal_obeys(text):
    shown = visible(text)
    assert len(shown) == len(text)
    assert not any((ord(it) < 0x20 and it not in "\t\n") or 0x7F <= ord(it) < 0xA0 for it in shown)
    shown.encode("utf-8")


def test_an_extraction_is_printed_as_documented():
    text = "Dasko said that more than 3,000 Quorrans fell in Ressin on Monday."
    it = tiny.reading(
        tiny.article(text, name="page"),
        tiny.said(text, "a1", "Dasko", "said", text[11:-1], confidence=0.123456),
        tiny.counted(
            text, "f1", "more than 3,000", "killed", 3000, None, False, "a1", "Quorrans", "Ressin", "on Monday"
        ),
    )
    assert json.loads(json_line(extraction_object(it.article, it.extraction))) == {
        "id": "page",
        "sha256": text_sha256(text),
        "text": text,
        "attributions": [
            {
                "id": "a1",
                "source": [[0, 5]],
                "cue": [[6, 10]],
                "content": [[11, 65]],
                "stance": "asserts",
                "mode": "indirect",
                "upstream": [],
                "confidence": 0.1235,
            }
        ],
        "figures": [
            {
                "id": "f1",
                "text": [[16, 31]],
                "kind": "killed",
                "low": 3000,
                "high": None,
                "approx": False,
                "of": [[32, 40]],
                "place": [[49, 55]],
                "when": [[56, 65]],
                "claim_of": "a1",
                "series": "incident",
                "status": "stated",
                "interval": None,
                "location": None,
                "unresolved": [],
            }
        ],
    }


def test_a_page_as_json_has_stable_ids_locators_and_metadata(story):
    it = page_object(page_of(story.article, story.extraction, [tiny.problem(story.article)], [story.article.id]))
    assert (it["id"], it["name"], it["outlet"]) == (story.article.id, "story", "The Courier")
    assert [record["id"] for record in it["figures"]] == [f"{story.article.id}.f1"]
    assert it["attributions"][1]["locator"] == f"{story.article.id}#{it['text'].index('the bureau')}-52"
    assert it["problems"][0]["reason"] == "cut off"
    json.loads(json_line(it))


def test_a_page_as_rows_has_attributions_and_figures_in_text_order(story):
    rows = list(csv.DictReader(csv_rows(found(page_of(story.article, story.extraction)), Found)))
    assert [row["record"] for row in rows] == ["attribution", "attribution", "figure", "attribution", "attribution"]
    assert (rows[0]["voice"], rows[0]["relies_on"], rows[0]["low"]) == ("Meridian", "a2", "")
    assert (rows[2]["voice"], rows[2]["words"], rows[2]["low"], rows[2]["high"]) == (
        "Dasko",
        "More than 3,000",
        "3000",
        "",
    )
