"""The tagger's view of a text: every word keeps its place, every window's words are owned once."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from tokenizers import Tokenizer

from reportedly.extract.encoding import (
    MARGIN,
    OPENING_MARGIN,
    SOUGHT,
    WINDOW,
    encode,
    quote_states,
    shape_code,
    windows,
)
from reportedly.extract.tagger import WEIGHTS

TOKENIZER = Tokenizer.from_file(str(WEIGHTS / "tokenizer.json"))
TOKENIZER.no_truncation()
TOKENIZER.no_padding()

HOSTILE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("“”\"'’ \n\r\té\u0301👩‍👩‍👧‍👦\u202eשלום\u200b\ufeff\ud800\u00ad.,—"),
    ),
    max_size=400,
)


@settings(max_examples=300, deadline=None)
@given(HOSTILE)
def test_words_lie_in_the_text_in_order(text):
    encoded = encode(text, TOKENIZER)
    assert all(0 <= start < end <= len(text) for start, end in encoded.words.tolist())
    assert all(a[0] <= b[0] for a, b in pairwise(encoded.words.tolist()))
    assert len(encoded.pieces) == len(encoded.piece_word) == len(encoded.shape) == len(encoded.quote)


WORDS = st.lists(st.sampled_from(["said", "Kharkiv’s", "unpronounceability", ",", "“", "3,000", "\n"]), max_size=900)


@settings(max_examples=80, deadline=None)
@given(WORDS, st.integers(SOUGHT + MARGIN, WINDOW))
def test_every_word_is_owned_by_one_window_that_shows_its_surroundings(words, width):
    encoded = encode(" ".join(words), TOKENIZER)
    cut = list(windows(encoded, width))
    owned = [n for window in cut for n in range(window.owned.start, window.owned.stop)]
    assert owned == list(range(len(encoded.words)))
    openings = set(encoded.openings.tolist())
    for window in cut:
        assert window.end - window.start <= WINDOW
        opens = window.owned.start == 0 or int(encoded.first[window.owned.start]) in openings
        for n in range(window.owned.start, window.owned.stop):
            first = int(encoded.first[n])
            assert window.start <= first < window.end
            assert window.start == 0 or first - window.start >= (OPENING_MARGIN if opens else MARGIN - 20)
            assert window.end == len(encoded.pieces) or window.end - first >= OPENING_MARGIN


def test_a_window_hands_over_where_a_paragraph_ends():
    paragraph = "The mayor of Dorn said on Friday that the bridge had been closed. " * 4
    encoded = encode("\n".join([paragraph] * 12), TOKENIZER)
    cut = list(windows(encoded))
    assert len(cut) > 2
    assert all(int(encoded.first[window.owned.start]) in encoded.openings for window in cut[1:])


def test_words_are_read_the_same_beside_an_emoji_or_a_combining_mark():
    text = "👩‍👩‍👧 “Cafe\u0301 closed,” Ilse Marr said."
    words = [text[s:e] for s, e in encode(text, TOKENIZER).words.tolist()]
    assert words[-4:] == ["Ilse", "Marr", "said", "."]
    assert "Cafe\u0301" in words


def test_quotation_ends_with_its_paragraph():
    assert quote_states("a “b\nc” d") == [0, 0, 2, 1, 0, 0, 2, 0, 0]
    assert quote_states('"a" b') == [2, 1, 2, 0, 0]


def test_shapes():
    words = ["said", "Marr", "NATO", "McCoy", "11th", "—"]
    assert [shape_code(w, False) for w in words] == [0, 1, 2, 3, 4, 5]
    assert [shape_code(w, True) for w in ("Marr", "said")] == [6, 7]


@given(st.text(st.sampled_from('ab“”«»„"\n \u0301'), max_size=60))
def test_quotation_states_go_from_mark_to_mark(text):
    inside = False
    for c, state in zip(text, quote_states(text), strict=True):
        if c in '“”«»„"':
            assert state == 2
            inside = c in "“«„" or (c == '"' and not inside)
        else:
            inside = inside and c != "\n"
            assert state == int(inside)
