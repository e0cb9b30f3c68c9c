"""What a person sees."""

import io

import pytest
from rich.console import Console

import tiny
from reportedly.dossier import findings, listing, overview, page_of, trouble
from reportedly.formats.terminal.findings import findings_screen
from reportedly.formats.terminal.ink import in_colour, in_signs, legend_in_colour
from reportedly.formats.terminal.listing import listing_tables
from reportedly.formats.terminal.meter import Meter
from reportedly.formats.terminal.notes import amount
from reportedly.formats.terminal.overview import overview_table, size
from reportedly.formats.terminal.page import PageScreen
from reportedly.formats.terminal.palette import clock, raised
from reportedly.formats.terminal.summary import summary_text
from reportedly.formats.terminal.troubles import trouble_text, troubles_screen
from reportedly.model import Handover, Progress, Stance, Summary


def drawn(*renderables, width=120, colour=None):
    """What a console of that width prints, without the blanks at the ends of lines."""
    console = Console(
        file=io.StringIO(), width=width, color_system=colour, force_terminal=bool(colour), highlight=False, markup=False
    )
    for it in renderables:
        console.print(it)
    return "\n".join(line.rstrip() for line in console.file.getvalue().split("\n")).rstrip("\n")


def page_screen(it, **about):
    return PageScreen(page_of(it.article, it.extraction, it.problems, about.get("revisions", ())))


def test_an_article_without_colour_has_brackets_and_a_margin(story):
    assert (
        drawn(page_screen(story))
        == f"""\
A soldier has died
The Courier · published 2024-02-09 06:20 UTC · by Ada Lind
https://courier.example/story
{story.article.id} · story

[Meridian]¹ |said|¹ «[the bureau]² |believes|² «a soldier has died»²»¹.    ¹ asserts    Meridian 90%
«*More than 3,000* have fallen»³, [Dasko]³ |claims|³.                                   ← ² the bureau
                                                                           ² asserts    the bureau 90%
                                                                           ³ asserts    Dasko 51%
                                                                                      # ≥ 3,000 killed ³

[The ministry]⁴ |denied|⁴ «that he ever lived»⁴.                           ⁴ denies     The ministry 90%

[source] · |cue| · «content» · *figure* · the small number leads to the margin"""
    )


def test_on_a_narrow_screen_the_notes_stand_below(story):
    lines = drawn(page_screen(story), width=80).split("\n")
    below = lines.index("    ¹ asserts    Meridian 90%")
    assert lines[below - 1].endswith("have fallen»³, [Dasko]³ |claims|³.")


def test_in_colour_words_bear_the_style_of_what_they_do_and_of_the_stance(story):
    last = page_of(story.article, story.extraction).paragraphs[1]
    ink = in_colour(story.article.text, last, {"a4": Stance.DENIES})
    assert ink.plain == "The ministry denied⁴ that he ever lived."
    styles = {ink.plain[it.start : it.end]: str(it.style) for it in ink.spans}
    assert styles == {
        "The ministry": "bold blue",
        "denied": "bold red",
        "⁴": "bold red",
        "that he ever lived": "cyan",
    }


def test_a_content_inside_a_content_is_underlined(story):
    first = page_of(story.article, story.extraction).paragraphs[0]
    ink = in_colour(story.article.text, first, {f"a{n}": Stance.ASSERTS for n in (1, 2, 3)})
    styles = {ink.plain[it.start : it.end]: str(it.style) for it in ink.spans}
    assert styles["a soldier has died"] == "underline cyan"
    assert styles["More than 3,000"] == "reverse cyan"
    assert styles["the bureau"] == "bold blue"


def test_the_legend_shows_each_sign_in_its_own_style():
    legend = legend_in_colour()
    assert str(legend.style) == ""
    styles = {legend.plain[it.start : it.end]: str(it.style) for it in legend.spans}
    assert (styles["source"], styles["content"], styles["figure"]) == ("bold blue", "cyan", "reverse")
    assert (styles["denies"], styles["withholds"], styles["doubts"]) == ("bold red", "bold yellow", "bold magenta")


def test_two_cues_in_the_same_words_have_two_numbers():
    text = "An official told Reuters that it fell."
    it = tiny.reading(
        tiny.article(text),
        tiny.said(text, "a1", "An official", "told", "it fell"),
        tiny.said(text, "a2", "Reuters", "told", "it fell", upstream=["a1"]),
    )
    (only,) = page_of(it.article, it.extraction).paragraphs
    assert in_colour(text, only, {"a1": Stance.ASSERTS, "a2": Stance.ASSERTS}).plain == text.replace("told", "told¹,²")
    assert in_signs(text, only, {}).plain == "[An official]¹ ||told|²|¹ [Reuters]² that ««it fell»²»¹."


def test_a_hostile_page_cannot_move_the_cursor_or_turn_the_writing():
    text = "Agency\x1b[2J said \u202ethat all is well."
    it = tiny.reading(
        tiny.article(text, title="\x1b]0;owned\x07"), tiny.said(text, "a1", "Agency\x1b[2J", "said", "all")
    )
    shown = drawn(page_screen(it), width=120, colour="standard")
    assert "\x1b[2J" not in shown and "\x1b]0" not in shown and "\x07" not in shown and "\u202e" not in shown
    assert "␛]0;owned␇" in shown


def test_the_head_names_revisions_handovers_and_what_is_unknown():
    it = tiny.reading(tiny.article("Text.", handovers=[Handover("forwarded_from", "Osten Scouts", None)]))
    head = drawn(PageScreen(page_of(it.article, it.extraction, (), ["r0", it.article.id]))).split("\n\n")[0]
    assert head == (
        f"tiny\noutlet unknown · no date found\n{it.article.id} · tiny\nforwarded from Osten Scouts\n"
        "capture 2 of 2 of this address; the others: r0"
    )


def test_problems_of_an_article_stand_at_its_end(story):
    it = tiny.reading(story.article, problems=[tiny.problem(story.article)])
    assert drawn(page_screen(it)).endswith("Problems\nstory.html: cut off\n  → save it again")


def test_an_article_without_text_can_be_shown():
    assert drawn(page_screen(tiny.reading(tiny.article("")))).startswith("tiny\noutlet unknown")


def test_the_list_on_a_wide_screen(story):
    assert drawn(*listing_tables(listing(tiny.ledger(story)))) == (
        "published   outlet                title                                               said  fig.  show\n"
        "2024-02-09  The Courier           A soldier has died                                     4     1  story"
    )


def test_the_list_on_a_narrow_screen(story):
    assert drawn(*listing_tables(listing(tiny.ledger(story))), width=80) == (
        "published   article                                       show\n"
        "2024-02-09  A soldier has died                            story\n"
        "            The Courier · 4 said · 1 fig."
    )


def test_a_long_list_has_one_heading():
    store = tiny.ledger(*(tiny.reading(tiny.article(f"Text {n}.", name=f"n{n}")) for n in range(450)))
    lines = drawn(*listing_tables(listing(store))).split("\n")
    assert len(lines) == 451 and sum("published" in line for line in lines) == 1


def test_where_there_is_nothing_a_word_says_so():
    assert drawn(*listing_tables([])) == "No articles."
    assert drawn(*troubles_screen([])) == "No problems."


def test_a_search_says_where_more_can_be_had(story):
    found = findings(tiny.ledger(story), "soldier", limit=1)
    assert drawn(*findings_screen(found, "soldier", 1)).startswith("What was said (the best 1; more with --limit)")


def test_findings_stand_under_their_kind_with_their_address(story):
    shown = drawn(*findings_screen(findings(tiny.ledger(story), "lived"), "lived", 20))
    start = story.article.text.index("The ministry")
    assert (
        shown
        == f"""\
What was said (1)
  The ministry denies
  that he ever lived
  The Courier · 2024-02-09 · A soldier has died  {story.article.id}#{start + 20}-{start + 38}

In the articles (1)
  The Courier · 2024-02-09 · A soldier has died
  - The ministry denied that he ever lived.  {story.article.id}#{start}-{start + 39}"""
    )


def test_words_that_were_asked_for_are_underlined(story):
    shown = drawn(*findings_screen(findings(tiny.ledger(story), "lived"), "lived", 20), colour="standard")
    assert "\x1b[4mlived\x1b[0m" in shown.replace("\x1b[4;36m", "\x1b[4m")


def test_a_search_that_finds_nothing_says_so():
    assert drawn(*findings_screen([], "no such", 20)) == "Nothing here has all of: no such"


@pytest.mark.parametrize(
    ("low", "high", "approx", "words"),
    [
        (3000, None, False, "≥ 3,000"),
        (None, 400, False, "≤ 400"),
        (900, 900, True, "≈ 900"),
        (12, 12, False, "12"),
        (400, 600, False, "400–600"),
        (1000, None, True, "≥ about 1,000"),
        (None, None, False, "?"),
    ],
)
def test_a_range_is_never_rounded_away(low, high, approx, words):
    assert amount(low, high, approx) == words


def test_the_overview_says_what_is_counted(story):
    lines = drawn(overview_table(overview(tiny.ledger(story), "case.db"))).split("\n")
    assert lines[0].strip() == "case.db"
    assert any(line.split()[:2] == ["attributions", "4"] for line in lines)
    assert not any("unread" in line for line in lines)


def test_a_problem_says_where_what_and_what_to_do(story):
    it = trouble(tiny.problem(story.article, place="line 7"))
    assert drawn(trouble_text(it)) == "story.html, line 7: cut off\n  → save it again"


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        (Summary(2, 0, 5, 9, 1, 0), "2 new files; 5 articles, 9 attributions and 1 figure."),
        (Summary(0, 3), "0 new files, 3 files known already."),
        (Summary(), "No new files."),
        (
            Summary(1, 0, 1, 0, 0, 2),
            "1 new file; 1 article, 0 attributions and 0 figures. 2 problems (see: reportedly problems).",
        ),
    ],
)
def test_a_summary_is_a_sentence(summary, words):
    assert drawn(summary_text(summary)) == words


def test_the_bar_shows_file_rate_and_problems_on_a_screen():
    console = Console(file=io.StringIO(), force_terminal=True, width=140)
    with Meter(console) as meter:
        meter.show(Progress("keep", "a.html", 10, 100))
        meter.show(Progress("read", "a/very/long/path/to/some/archive.warc.gz", 50_000, 100_000, 0, 1, 12, 2))
    shown = console.file.getvalue()
    assert "reading …ong/path/to/some/archive.war" not in shown
    assert "reading " in shown and "some/archive.warc.gz" in shown
    assert "50%" in shown and "12 articles" in shown and "2 problems" in shown


def test_the_bar_is_silent_where_there_is_no_screen():
    console = Console(file=io.StringIO())
    with Meter(console) as meter:
        meter.show(Progress("read", "a.html", 1, 2))
    assert console.file.getvalue() == ""


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2024-02-09T06:20:00Z", "2024-02-09 06:20 UTC"),
        ("2024-02-09T06:20:00+02:00", "2024-02-09 06:20+02:00"),
        ("2024-02-09", "2024-02-09"),
        ("soon", "soon"),
    ],
)
def test_times_are_written_for_people(moment, words):
    assert clock(moment) == words


@pytest.mark.parametrize(("number", "sign"), [("a12", "¹²"), ("f3", "³"), ("odd", "(odd)")])
def test_numbers_are_small_signs(number, sign):
    assert raised(number) == sign


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 bytes"), (999, "999 bytes"), (1500, "1.5 kB"), (2_000_000, "2.0 MB")]
)
def test_sizes_have_the_largest_unit_that_fits(count, words):
    assert size(count) == words
