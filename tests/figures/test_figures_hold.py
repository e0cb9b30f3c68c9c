"""What holds of any text: spans inside it, ends in order, the same figures again, no long waiting."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.extract.figures import find_figures, read_quantities

WORDS = (
    "12 3,000 1.2 million dozens several a the no none of more than at least up to between and or 20-30 killed wounded"
    " soldiers people were have been captured who , . - – ( ) \" “ ' ’s in Mosul since May on Monday including one"
    " another pair half third \n \u2028 \ud800 é 中 0 007 1/2 $5 % 9/11 - - to 50 hundred thousand"
)
PIECES = st.sampled_from(WORDS.split(" "))
SECONDS = 5
"""A text of 20,000 words takes far less, even on a busy machine."""


def check(text):
    """Every span of every figure is inside the text, and low is not above high."""
    for figure in find_figures(text, (), "2024-02-09"):
        for span in (*figure.text, *figure.of, *figure.place, *figure.when):
            assert 0 <= span.start < span.end <= len(text)
        assert figure.low is not None or figure.high is not None
        assert figure.low is None or figure.high is None or 0 <= figure.low <= figure.high
    for quantity in read_quantities(text):
        assert 0 <= quantity.text.start < quantity.text.end <= len(text)


@given(st.lists(PIECES, max_size=40).map(" ".join))
@settings(max_examples=400, deadline=None)
def test_words_in_any_order(text):
    check(text)


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_text(text):
    check(text)


@given(st.lists(PIECES, max_size=30).map(" ".join))
@settings(max_examples=50, deadline=None)
def test_the_same_text_gives_the_same_figures(text):
    assert find_figures(text, ()) == find_figures(text, ())


@pytest.mark.parametrize(
    "text",
    [
        "12 " * 20_000,
        "killed " * 20_000,
        "12 soldiers and " * 10_000,
        "a soldier, " * 10_000,
        "more than " * 10_000 + "12 soldiers died.",
        "one hundred " * 10_000,
        "1" * 100_000 + " soldiers",
        "in the past " * 10_000,
        "in the town of " * 10_000,
        "twenty-" * 20_000,
        "(" * 20_000 + "12 killed",
        "between 1 and " * 10_000,
    ],
)
def test_hostile_texts_take_no_long(text):
    began = time.process_time()
    check(text)
    assert time.process_time() - began < SECONDS


def test_a_number_and_a_dash_end_a_text():
    assert find_figures("0-", ()) == ()
