"""Figures as rows, on the screen, in the columns of others, and as a chart."""

import csv
import io
from dataclasses import replace
from xml.etree import ElementTree

import pytest

import tiny
import wires
from reportedly.dossier.figures import Tallied, figures
from reportedly.formats.csv_rows import csv_rows
from reportedly.formats.figures_acled import AcledRow, acled_rows
from reportedly.formats.figures_ged import GedRow, ged_rows
from reportedly.formats.figures_svg import figures_svg
from reportedly.formats.terminal.console import output
from reportedly.formats.terminal.figures import figures_tables
from reportedly.model import Interval, Kind, Location, Stance
from reportedly.model.store import Filter

TEXT = (
    "Up to 400 farmers were wounded. More than 3,000 hill people died in Mosul on Monday, the ministry said.\n"
    "The mayor denied that 12 had been captured."
)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def store():
    """One article with three figures: of the article itself, of a voice, and one denied."""
    died = tiny.counted(
        TEXT,
        "f2",
        "More than 3,000",
        "killed",
        3000,
        None,
        claim_of="a1",
        of="hill people",
        place="Mosul",
        when="on Monday",
    )
    died = replace(
        died,
        interval=Interval("2024-02-05", "2024-02-05", "day"),
        location=Location("Mosul", "IQ", 36.34, 43.12, 99072),
    )
    return tiny.ledger(
        tiny.reading(
            tiny.article(TEXT, name="story", outlet="The Courier", published="2024-02-09T06:20:00Z", title="Losses"),
            tiny.said(TEXT, "a1", "the ministry", "said", "More than 3,000 hill people died in Mosul on Monday"),
            tiny.said(TEXT, "a2", "The mayor", "denied", "that 12 had been captured", stance="denies"),
            tiny.counted(TEXT, "f1", "Up to 400", "wounded", None, 400, of="farmers"),
            died,
            tiny.counted(TEXT, "f3", "12", "captured", 12, 12, claim_of="a2"),
        )
    )


def read(lines):
    """CSV as dictionaries."""
    return list(csv.DictReader(io.StringIO("\r\n".join(lines))))


def test_a_row_ties_the_number_to_words_and_voice(store):
    first, second, third = figures(store)
    assert (first.low, first.high, first.voice, first.stance) == (None, 400, None, None)
    assert (second.voice, second.stance, second.of, second.place) == (
        "the ministry", Stance.ASSERTS, "hill people", "Mosul",
    )  # fmt: skip
    assert second.locator == f"{second.article}#{TEXT.index('More')}-{TEXT.index(' hill')}"
    assert second.sentence.startswith("More than 3,000 hill people died")
    assert (third.stance, third.is_held) == (Stance.DENIES, False)


def test_words_and_filters_choose(store):
    assert [row.kind for row in figures(store, ["mosul"])] == [Kind.KILLED]
    assert [row.kind for row in figures(store, ["the mayor"])] == [Kind.CAPTURED]
    assert [row.kind for row in figures(store, ["killed", "losses"])] == [Kind.KILLED]
    assert list(figures(store, ["osul"])) == []
    assert [row.low for row in figures(store, (), Filter(stance="denies"))] == [12]
    assert list(figures(store, (), Filter(since="2024-03"))) == []


def test_csv_and_screen_hold_every_figure(store, capsys):
    rows = list(figures(store))
    assert [row["words"] for row in read(csv_rows(rows, Tallied))] == ["Up to 400", "More than 3,000", "12"]
    console = output()
    for batch in figures_tables(rows):
        console.print(batch)
    shown = capsys.readouterr().out
    assert all(words in shown for words in ("≤ 400", "≥ 3,000", "Mosul", "denies", "the ministry"))
    assert [str(it) for it in figures_tables([])] == ["No figures."]


@pytest.mark.parametrize("width", ["60", "80", "120", "160"])
def test_an_address_stands_on_one_line_and_no_word_is_broken(store, capsys, monkeypatch, width):
    monkeypatch.setenv("COLUMNS", width)
    rows = [replace(row, locator=f"{row.article}#100000-100012") for row in figures(store)]
    console = output()
    for batch in figures_tables(rows):
        console.print(batch)
    shown = capsys.readouterr().out
    lines = shown.splitlines()
    assert all(any(row.locator in line for line in lines) for row in rows)
    assert all(words in shown for words in ("hill people", "Mosul", "ministry", "wounded", "asserts"))
    assert max(map(len, lines)) <= int(width)


def test_a_copy_names_the_article_whose_text_it_has():
    story = "\n\n".join(
        f"In the {place} the council counted {number} houses that the flood of last spring had carried away, and "
        f"{number + 3} people of the {place} were killed while they waited for boats that came too late."
        for number, place in enumerate(("valley", "harbour", "old town", "upper village", "northern quarter"), 20)
    )
    pieces = [story, f"{story}\n\nThe mayor of the place will speak again tomorrow.", "A storm killed 12 people."]
    articles = [tiny.article(text, name=str(n)) for n, text in enumerate(pieces)]
    made = [tiny.reading(it, tiny.counted(it.text, "f1", "2", "killed", 2, 2)) for it in articles]
    rows = {row.name: row for row in figures(wires.ledger(*made))}
    assert [rows[name].copy_of for name in "012"] == [rows["1"].article, None, None]
    for exported, of in ((ged_rows, GedRow), (acled_rows, AcledRow)):
        (row,) = read(csv_rows(exported([rows["0"]]), of))
        assert row["reportedly_copy_of"] == rows["1"].article


def test_ged_has_deaths_alone_and_keeps_open_ends_open(store):
    (row,) = read(csv_rows(ged_rows(figures(store)), GedRow))
    assert (row["low"], row["best"], row["high"]) == ("3000", "", "")
    assert (row["country"], row["where_prec"], row["geom_wkt"]) == ("Iraq", "1", "POINT (43.12 36.34)")
    assert (row["date_start"], row["date_prec"], row["year"]) == ("2024-02-05", "1", "2024")
    assert (row["source_original"], row["source_office"]) == ("the ministry", "The Courier")


def test_acled_takes_the_lower_end_and_ours_stand_beside(store):
    wounded, killed, captured = read(csv_rows(acled_rows(figures(store)), AcledRow))
    assert (killed["fatalities"], killed["iso"], killed["geo_precision"]) == ("3000", "368", "1")
    assert (wounded["fatalities"], wounded["reportedly_high"]) == ("", "400")
    assert (captured["fatalities"], captured["reportedly_stance"]) == ("", "denies")


def test_what_a_voice_does_not_hold_is_no_death_of_an_export(store):
    rows = [replace(row, stance=Stance.DENIES) for row in figures(store, ["mosul"])]
    (ged,), (acled,) = read(csv_rows(ged_rows(rows), GedRow)), read(csv_rows(acled_rows(rows), AcledRow))
    assert (ged["low"], acled["fatalities"]) == ("", "")
    assert (ged["reportedly_low"], acled["reportedly_low"]) == ("3000", "3000")


def test_the_chart_is_well_formed_and_shows_open_ends(store):
    tree = ElementTree.fromstring("\n".join(figures_svg(figures(store))))
    told = [title.text for title in tree.iter(f"{SVG}title")]
    assert any("the ministry: More than 3,000 hill people Mosul" in words for words in told)
    assert not any("The mayor" in words for words in told)
    assert len(list(tree.iter(f"{SVG}path"))) == 2


def test_a_chart_of_nothing_says_so():
    assert "No figures" in "".join(figures_svg([]))


def test_hostile_words_stay_words(store):
    evil = '<script>alert("x")</script>\x1b[2J\u202e'
    rows = [replace(row, voice=evil, words=evil) for row in figures(store)]
    text = "\n".join(figures_svg(rows))
    assert "<script" not in text and "\x1b" not in text and "\u202e" not in text
    ElementTree.fromstring(text)
