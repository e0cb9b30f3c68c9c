"""A traced claim as a person sees it."""

import io

import pytest
from rich.console import Console

import tiny
from reportedly.dossier.tracing import Tracing
from reportedly.formats.terminal.trace import trace_screen
from reportedly.model import (
    ArticleStance,
    Certainty,
    Chain,
    Ending,
    Merge,
    Place,
    Step,
    Trace,
    Traced,
    Voice,
    VoiceKind,
)

CLAIM = "The painter was arrested"
TEXT = (
    "The painter was arrested, they say. The Daily Jest had it first. A bridge was closed. The Clarion has it too. "
    "Police laugh at it."
)
ONE, TWO = tiny.article(TEXT, name="one", outlet="Port Mail"), tiny.article(TEXT, name="two")
VOICES = tuple(
    Voice(name.lower(), name, VoiceKind.OUTLET, ()) for name in ("Jest", "Clarion", "Police", "Fire Brigade")
)


def step(voice, words=None, article=ONE):
    """A step to a voice that these words of an article name."""
    return Step(voice, article.id, tiny.spans(TEXT, words))


def reached(*steps):
    return Chain(steps, Ending.REACHED)


def told(*chains, article=ONE, stance="asserts", origins=("jest",), denied_by=(), copy_of=None):
    """An article whose first sentence comes closest to the claim."""
    (closest,) = tiny.spans(TEXT, "The painter was arrested, they say.")
    return Traced(article.id, ArticleStance(stance), origins, (), denied_by, copy_of, chains, closest, 1.0)


def shown(*articles, merges=(), width=120):
    """The lines of the screen, without the heading's and the guides of the tree."""
    trace = Trace(CLAIM, articles, VOICES, 1, 2, merges, None)
    console = Console(file=io.StringIO(), width=width, color_system=None, highlight=False, markup=False)
    for it in trace_screen(Tracing(trace, {ONE.id: ONE, TWO.id: TWO}, False)):
        console.print(it)
    return [line.strip(" │├└─") for line in console.file.getvalue().splitlines()]


JEST = reached(step("jest", "Daily Jest"))


@pytest.mark.parametrize("stance", ["asserts", "doubts", "denies"])
def test_it_is_the_article_that_takes_a_stance_and_not_the_origin(stance):
    assert f"Port Mail {stance} it; has it from Jest" in shown(told(JEST, stance=stance))


def test_the_voices_between_stand_on_the_way():
    way = reached(step("clarion", "The Clarion"), step("jest", "Daily Jest"))
    assert "Port Mail asserts it; has it from Clarion ← Jest" in shown(told(way))


def test_an_article_that_others_cite_has_it_by_its_own_report():
    assert "Port Mail asserts it; its own report" in shown(told(reached()))
    assert "Port Mail asserts it; has it from Clarion ← Jest (its own report)" in shown(told(reached(step("clarion"))))


def test_an_origin_that_no_way_is_known_to_is_not_called_the_article_s_own():
    lines = shown(told(JEST, reached(), origins=("jest", "clarion", "police")))
    assert "Port Mail asserts it; has it from Police" in lines


def test_an_article_that_leads_to_nobody_has_it_from_nobody():
    lines = shown(told(Chain((), Ending.BROKEN), origins=(), stance="denies"))
    assert lines[lines.index("nobody named  1 article") + 1] == "Port Mail denies it"


MOST = "most deny it: the origins are those of the claim, not of the denial"


def test_where_most_deny_it_the_heading_says_whose_the_origins_are():
    denies, asserts = told(JEST, stance="denies"), told(JEST, article=TWO)
    assert MOST in shown(denies)
    assert MOST not in shown(denies, asserts)


def test_who_denies_it_stands_under_the_article():
    lines = shown(told(JEST, denied_by=("police", "fire brigade")))
    assert "says that it is denied by Police, Fire Brigade" in lines
    assert not any("is denied by" in line for line in shown(told(JEST)))


def test_the_words_are_those_that_name_the_origin_with_their_address():
    both = told(JEST, reached(step("clarion", "The Clarion")), origins=("jest", "clarion"))
    lines = shown(both)
    for words in ("The Daily Jest had it first.", "The Clarion has it too."):
        at = lines.index(words)
        assert lines[at + 1] == f"{ONE.id}#{TEXT.index(words)}-{TEXT.index(words) + len(words)}"
    assert not any("they say" in line for line in lines)


def test_of_an_origin_that_is_named_in_several_sentences_two_are_shown():
    spans = tiny.spans(TEXT, "The Clarion", "Daily Jest", "Police")
    lines = shown(told(reached(Step("jest", ONE.id, spans))))
    assert "The Daily Jest had it first. … The Clarion has it too." in lines


@pytest.mark.parametrize(
    "way",
    [reached(step("jest", "Daily Jest", TWO)), reached(step("jest")), reached(), reached(step("clarion", "Police"))],
)
def test_where_the_article_has_no_such_words_the_closest_sentence_stands(way):
    lines = shown(told(way))
    assert lines[lines.index("The painter was arrested, they say.") + 1] == f"{ONE.id}#0-35"


def test_a_copy_says_of_what():
    assert "Port Mail asserts it; has it from Jest; a copy of two" in shown(told(JEST, copy_of=TWO.id))
    assert "Port Mail asserts it; has it from Jest; a copy of r0" in shown(told(JEST, copy_of="r0"))


def test_what_the_same_pages_show_of_several_voices_is_told_once():
    pages, others = tuple(Place(it.id, tiny.spans(TEXT, "Police")[0]) for it in (ONE, TWO)), ()
    merges = [Merge((voice,), Certainty.CERTAIN, "2 pages carry one text", pages) for voice in ("jest", "clarion")]
    merges.append(Merge(("police",), Certainty.CERTAIN, "2 pages carry one text", others))
    lines = shown(told(JEST), merges=tuple(merges))
    assert lines[lines.index("Taken for one") + 1 :] == [
        "certain Jest, Clarion  2 pages carry one text",
        "certain Police  2 pages carry one text",
    ]


@pytest.mark.parametrize("width", [60, 80, 120])
def test_no_line_is_wider_than_the_screen(width):
    merges = (Merge(("jest", "fire brigade"), Certainty.POSSIBLE, "they may be one " * 20, ()),)
    lines = shown(told(JEST, denied_by=("police",), copy_of=TWO.id), merges=merges, width=width)
    assert max(map(len, lines)) <= width
    assert any(line.startswith("possible Jest = Fire Brigade") for line in lines)
