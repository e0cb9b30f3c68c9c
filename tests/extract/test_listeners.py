"""Outlets that a voice spoke to, and audiences that pass nothing on."""

import re

import pytest

from reportedly.extract.listeners import listener, listeners
from reportedly.model import Span


def heard(text, cue):
    at = text.index(cue)
    span = listener(text, Span(at, at + len(cue)))
    return None if span is None else span.of(text)


@pytest.mark.parametrize(
    ("text", "cue", "outlet"),
    [
        ("A border guard told Reuters on Friday that the bridge fell.", "told", "Reuters"),
        ("A border guard told the Northern Post the bridge fell.", "told", "the Northern Post"),
        ("“It fell,” she told the state news agency Velia.", "told", "the state news agency Velia"),
        ("The mayor confirmed to NBC News that it fell.", "confirmed", "NBC News"),
        ("It fell, he told the newspaper.", "told", "the newspaper"),
        ("“It fell,” an aide told The Times of Dorn.", "told", "The Times of Dorn"),
    ],
)
def test_outlets_are_relays(text, cue, outlet):
    assert heard(text, cue) == outlet


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("He told reporters that it fell.", "told"),
        ("She told a news conference that it fell.", "told"),
        ("They told the council it fell.", "told"),
        ("He told Ilse Marr that it fell.", "told"),
        ("He said Reuters had it wrong.", "said"),
        ("The mayor, quoted by Reuters, said that it fell.", "quoted by"),
        ("It fell, he said in an interview with Reuters.", "in an interview with"),
        ("A guard spoke to Reuters.", "spoke to"),
    ],
)
def test_other_audiences_are_not(text, cue):
    assert heard(text, cue) is None


def test_an_outlet_told_again_and_again_is_the_articles_own():
    text = "A told CNN x. B told CNN y. C told CNN z. D told Reuters w."
    cues = [Span(m.start(), m.end()) for m in re.finditer("told", text)]
    heard = [span and span.of(text) for span in listeners(text, cues)]
    assert heard == [None, None, None, "Reuters"]


@pytest.mark.parametrize("outlet", ["BBC News", "the BBC", "www.bbc.co.uk", "bbc.com"])
def test_the_outlet_whose_article_it_is_is_no_relay(outlet):
    text = "A told the BBC x. B told BBC Hausa y. C told the Northern Post z."
    cues = [Span(m.start(), m.end()) for m in re.finditer("told", text)]
    assert [span and span.of(text) for span in listeners(text, cues, outlet)] == [None, None, "the Northern Post"]
    assert len([span for span in listeners(text, cues, "northernpost.example") if span]) == 2


@pytest.mark.parametrize("outlet", [None, "", " ", ".", "Post", "example.org"])
def test_another_outlet_is_one(outlet):
    text = "A told the Northern Post x."
    cue = Span(text.index("told"), text.index("told") + 4)
    assert listeners(text, [cue], outlet) == [listener(text, cue)] != [None]


@pytest.mark.parametrize(
    "text",
    [
        "HALM (Reuters) - A told Reuters x. B told CNN y.",
        "A told Reuters x. B told CNN y. (Reuters reporters in Halm contributed to this article.)",
    ],
)
def test_an_outlet_that_the_article_credits_is_its_own(text):
    cues = [Span(m.start(), m.end()) for m in re.finditer("told", text)]
    assert [span and span.of(text) for span in listeners(text, cues)] == [None, "CNN"]
