"""Quotations that a name is put to with a dash, and turns of a transcript."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from drafted import draft
from reportedly.extract.encoding import encode
from reportedly.extract.tagger import WEIGHTS
from reportedly.extract.typeset import typeset

TOKENIZER = Tokenizer.from_file(str(WEIGHTS / "tokenizer.json"))
TOKENIZER.no_truncation()
TOKENIZER.no_padding()


def found(text, known=()):
    return [
        (it.source[0].of(text), it.place.of(text), it.content[0].of(text))
        for it in typeset(text, encode(text, TOKENIZER), known)
    ]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Voices from Dorn\n“We saw it fall into the river.” ― Ilse Marr\nMore soon.", "Ilse Marr"),
        ("“We saw it fall into the river.”— Ilse Marr, a nurse at the clinic.", "Ilse Marr, a nurse at the clinic"),
        ('"We saw it fall into the river." -- Otto van der Lind\u00a0', "Otto van der Lind"),
        ("“We saw it fall into the river.”\n– @dornwatch", "@dornwatch"),
    ],
)
def test_a_name_after_a_dash_is_whose_words_they_are(text, source):
    ((name, dash, content),) = found(text)
    assert name == source
    assert dash in ("―", "—", "–", "--")
    assert content.startswith(("“We", '"We')) and content.endswith(("river.”", 'river."'))


@pytest.mark.parametrize(
    "text",
    [
        "“We saw it fall into the river” — and it burned, Ilse Marr said.",
        "“We saw it fall into the river.” — said nobody at all",
        "It was “a very long night for us” — Ilse Marr said so.",
        "HALM — Ilse Marr, the mayor, resigned.",
        "“Short.” — Marr",
    ],
)
def test_other_dashes_sign_nothing(text):
    assert found(text) == []


def test_a_quotation_that_has_its_voice_is_left_alone():
    text = "“We saw it fall into the river.” — Ilse Marr"
    known = draft(text, 3, "Ilse Marr", "—", "We saw it fall into the river.")
    assert found(text, [known]) == []


def test_what_is_nested_in_a_quotation_stays_beside_it():
    text = "“The mayor thinks it fell. We saw it stand for a week after that.” — Ilse Marr"
    nested = draft(text, 4, "The mayor", "thinks", "it fell")
    assert [source for source, _, _ in found(text, [nested])] == ["Ilse Marr"]


@given(st.text(st.sampled_from('“”"—–- \n\r\u00a0A.bé\u0301@,👩‍👧\ud800'), max_size=120))
def test_whatever_the_text_the_spans_stand_in_it(text):
    encoded = encode(text, TOKENIZER)
    for it in typeset(text, encoded, []):
        assert 0 <= it.cue[0] < it.cue[1] <= len(encoded.words)
        for span in (*it.source, it.place, *it.content):
            assert 0 <= span.start < span.end <= len(text)
