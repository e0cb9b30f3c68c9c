"""Text to the numbers that the tagger reads: word pieces, shapes, quotation state, windows.

Training and reading share this module, so that the model always sees a text the same way.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

Ints = NDArray[np.int64]

WINDOW = 318
"""Word pieces a window holds besides its two markers; 320 in all keeps attention cheap on a laptop."""
MARGIN = 40
"""Word pieces that neighbouring windows share on each side, so that each word is read with context."""
CLS, SEP = 101, 102
"""Ids of BERT's window markers in the uncased vocabulary."""

OPENING, CLOSING, STRAIGHT = "“«„", "”»", '"'
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Encoded:
    """A text as words and word pieces.

    ``words`` is [n, 2]: start and end code points. ``pieces`` [p]: vocabulary ids; ``piece_word`` [p]: the word
    each belongs to; ``first`` [n]: the first piece of each word. ``shape`` and ``quote`` [p] are small codes.
    """

    words: Ints
    pieces: Ints
    piece_word: Ints
    first: Ints
    shape: Ints
    quote: Ints


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces ``start:end`` are read together; the words in ``owned`` take their vectors from this window."""

    start: int
    end: int
    owned: slice


SHAPES = 8
QUOTES = 3


def shape_code(word: str, after_break: bool) -> int:
    """0 lower, 1 Capitalised, 2 ALL CAPS, 3 mIxed, 4 with digits, 5 signs; 6, 7: 1 and 0 opening a paragraph."""
    if any(c.isdigit() for c in word):
        return 4
    if not any(c.isalpha() for c in word):
        return 5
    if word.islower():
        return 7 if after_break else 0
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return 6 if after_break else 1
    return 2 if word.isupper() else 3


def word_shapes(text: str, words: list[tuple[int, int]]) -> list[int]:
    """The shape code of each word."""
    ends = [0] + [end for _, end in words]
    return [
        shape_code(text[start:end], start == 0 or "\n" in text[before:start])
        for before, (start, end) in zip(ends, words, strict=False)
    ]


def quote_states(text: str) -> list[int]:
    """Per code point: 0 outside quotation marks, 1 inside, 2 a mark itself. A paragraph ends any quotation."""
    states, inside = [], False
    for c in text:
        if c in OPENING:
            inside = True
            states.append(2)
        elif c in CLOSING:
            inside = False
            states.append(2)
        elif c == STRAIGHT:
            inside = not inside
            states.append(2)
        else:
            inside = inside and c != "\n"
            states.append(int(inside))
    return states


def encode(text: str, tokenizer: Tokenizer) -> Encoded:
    """Words and pieces of ``text``; lone surrogates are read as U+FFFD, one for one, so that offsets hold."""
    encoding = tokenizer.encode(_SURROGATE.sub("\ufffd", text), add_special_tokens=False)
    states = quote_states(text)
    words: list[tuple[int, int]] = []
    piece_word, first = [], []
    previous = None
    for n, (word, (start, end)) in enumerate(zip(encoding.word_ids, encoding.offsets, strict=True)):
        if word != previous:
            words.append((start, end))
            first.append(n)
            previous = word
        words[-1] = (words[-1][0], max(_with_marks(text, end), words[-1][1]))
        piece_word.append(len(words) - 1)
    shapes = word_shapes(text, words)
    return Encoded(
        np.array(words, np.int64).reshape(-1, 2),
        np.array(encoding.ids, np.int64),
        np.array(piece_word, np.int64),
        np.array(first, np.int64),
        np.array([shapes[w] for w in piece_word], np.int64),
        np.array([states[s] for s, _ in encoding.offsets], np.int64),
    )


def _with_marks(text: str, end: int) -> int:
    """``end``, moved past combining marks, which the tokenizer drops."""
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def windows(encoded: Encoded) -> Iterator[Window]:
    """Windows over the pieces; each word is owned by exactly one, the one that shows most of its surroundings."""
    pieces, step = len(encoded.pieces), WINDOW - 2 * MARGIN
    if not pieces:
        return
    start, owned = 0, 0
    while True:
        end = min(start + WINDOW, pieces)
        last = end == pieces
        edge = len(encoded.words) if last else int(encoded.piece_word[min(start + MARGIN + step, pieces - 1)])
        yield Window(start, end, slice(owned, edge))
        if last:
            return
        owned, start = edge, start + step
