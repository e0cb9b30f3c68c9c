"""Text to the numbers that the tagger reads: word pieces, shapes, quotation state, windows.

Training and reading share this module, so that the model always sees a text the same way.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

Ints = NDArray[np.int64]

WINDOW = 318
"""Word pieces a window holds besides its two markers; 320 in all keeps attention cheap on a laptop."""
MARGIN = 40
"""Word pieces that neighbouring windows share on each side, so that each word is read with context."""
OPENING_MARGIN = 16
"""The same where the later window's own words open a paragraph: few attributions cross from one to the next."""
SOUGHT = 120
"""Word pieces at a window's end among which a paragraph's opening is looked for."""
CLS, SEP = 101, 102
"""Ids of BERT's window markers in the uncased vocabulary."""

OPENING, CLOSING, STRAIGHT = "“«„", "”»", '"'
_TURN = re.compile(f"[{OPENING}{CLOSING}{STRAIGHT}\n]")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Encoded:
    """A text as words and word pieces.

    ``words`` is [n, 2]: start and end code points. ``pieces`` [p]: vocabulary ids; ``piece_word`` [p]: the word
    each belongs to; ``first`` [n]: the first piece of each word. ``shape`` and ``quote`` [p] are small codes;
    ``openings`` [k]: the pieces that open a paragraph, but for the text's first.
    """

    words: Ints
    pieces: Ints
    piece_word: Ints
    first: Ints
    shape: Ints
    quote: Ints
    openings: Ints


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


def openings(text: str, words: list[tuple[int, int]]) -> list[int]:
    """The numbers of the words, but for the first, that a line break stands before."""
    pairs = enumerate(pairwise(words), start=1)
    return [n for n, ((_, before), (start, _)) in pairs if "\n" in text[before:start]]


def quote_states(text: str) -> list[int]:
    """Per code point: 0 outside quotation marks, 1 inside, 2 a mark itself. A paragraph ends any quotation."""
    states, inside, since = bytearray(len(text)), False, 0
    for turn in _TURN.finditer(text):
        mark, at = turn.group(), turn.start()
        states[since:at] = bytes([inside]) * (at - since)
        states[at] = 0 if mark == "\n" else 2
        inside = mark in OPENING or (mark == STRAIGHT and not inside)
        since = at + 1
    states[since:] = bytes([inside]) * (len(text) - since)
    return list(states)


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
    opening = openings(text, words)
    breaks = {0, *opening}
    shapes = [shape_code(text[start:end], n in breaks) for n, (start, end) in enumerate(words)]
    return Encoded(
        np.array(words, np.int64).reshape(-1, 2),
        np.array(encoding.ids, np.int64),
        np.array(piece_word, np.int64),
        np.array(first, np.int64),
        np.array([shapes[w] for w in piece_word], np.int64),
        np.array([states[s] for s, _ in encoding.offsets], np.int64),
        np.array([first[n] for n in opening], np.int64),
    )


def _with_marks(text: str, end: int) -> int:
    """``end``, moved past combining marks, which the tokenizer drops."""
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def windows(encoded: Encoded, width: int = WINDOW) -> Iterator[Window]:
    """Windows over the pieces; each word is owned by exactly one, that shows what stands around it.

    A window's own words end where a paragraph does, if one ends in the window's last third. ``width`` is that of the
    first window, SOUGHT + MARGIN at the least: training varies it, so that the others begin elsewhere, too.
    """
    start, owned, end = 0, 0, min(width, len(encoded.pieces))
    while end < len(encoded.pieces):
        edge, margin = _edge(encoded, end)
        word = int(encoded.piece_word[edge])
        yield Window(start, end, slice(owned, word))
        owned, start = word, edge - margin
        end = min(start + WINDOW, len(encoded.pieces))
    if end:
        yield Window(start, end, slice(owned, len(encoded.words)))


def _edge(encoded: Encoded, end: int) -> tuple[int, int]:
    """The piece at which a window that ends at ``end`` hands over to the next, and how far the next reaches back."""
    at = int(np.searchsorted(encoded.openings, end - OPENING_MARGIN, "right")) - 1
    if at >= 0 and encoded.openings[at] >= end - SOUGHT:
        return int(encoded.openings[at]), OPENING_MARGIN
    return end - MARGIN, MARGIN
