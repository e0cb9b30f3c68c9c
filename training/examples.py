"""Documents to training windows: word labels for cues, and one example a cue for its roles."""

import re
from dataclasses import dataclass

import numpy as np
from data import STANCES

from reportedly.extract.encoding import WINDOW, windows

WEAK = (
    (
        "withholds",
        re.compile(
            r"\b(declin|refus|neither|not? (?:immediately )?(?:comment|respond|confirm|return|verif)|unable to)", re.I
        ),
    ),
    ("denies", re.compile(r"\b(den(?:y|ies|ied|ying)|reject|dismiss|refut|disput|rebut)", re.I)),
    ("doubts", re.compile(r"\b(doubt|question(?:ed|s|ing)?\b|skeptic|sceptic|no evidence)", re.I)),
    ("confirms", re.compile(r"\b(confirm|acknowledg|admit|verif|conced)", re.I)),
)


def weak_stance(cue):
    """The stance that a cue's words suggest, for text annotated without stances."""
    return next((s for s, pattern in WEAK if pattern.search(cue)), "asserts")


@dataclass(frozen=True)
class CueExample:
    """One gold cue inside a window; word numbers count from the window's first word."""

    cue: tuple
    tags: np.ndarray
    stance: int
    stance_weight: float
    upstream: np.ndarray
    upstream_known: bool


@dataclass(frozen=True)
class Example:
    pieces: np.ndarray
    shape: np.ndarray
    quote: np.ndarray
    first: np.ndarray
    cue_tags: np.ndarray
    cues: tuple


def word_range(words, span):
    """Numbers of the words that a span touches, as (first, past the last)."""
    start = int(np.searchsorted(words[:, 1], span[0], "right"))
    return start, max(int(np.searchsorted(words[:, 0], span[1], "left")), start)


def mark(tags, words, spans, begin):
    for span in spans:
        a, b = word_range(words, span)
        tags[a:b] = begin + 1
        if a < b:
            tags[a] = begin


def speakers(attributions):
    """Attributions without the outlet spoken to, which shares its speaker's cue and is found by a rule."""
    by_id = {g.id: g for g in attributions}
    return [g for g in attributions if not any(by_id[u].cue == g.cue for u in g.upstream or ())]


def examples(document, encoded, width=WINDOW):
    """The windows of a document, its first one ``width`` word pieces wide, with what is to be learnt from each."""
    words = encoded.words
    cue_tags = np.zeros(len(words), np.int64)
    for gold in document.attributions:
        mark(cue_tags, words, gold.cue, 1)
    first_cue = {g.id: word_range(words, g.cue[0])[0] for g in document.attributions}
    for window in windows(encoded, width):
        inside = np.flatnonzero((encoded.first >= window.start) & (encoded.first < window.end))
        if not len(inside):
            continue
        low, high = int(inside[0]), int(inside[-1]) + 1
        cut = slice(window.start, window.end)
        cues = tuple(_cues(document, words, low, high, first_cue, window.owned))
        yield Example(
            encoded.pieces[cut],
            encoded.shape[cut],
            encoded.quote[cut],
            encoded.first[low:high] - window.start,
            cue_tags[low:high],
            cues,
        )


def _cues(document, words, low, high, first_cue, owned):
    for gold in speakers(document.attributions):
        at = first_cue[gold.id]
        if not (owned.start <= at < owned.stop and low <= at < high):
            continue
        tags = np.zeros(len(words), np.int64)
        mark(tags, words, gold.source, 1)
        mark(tags, words, gold.content, 3)
        mine = [n for span in gold.cue for n in range(*word_range(words, span)) if low <= n < high]
        upstream = np.zeros(high - low, np.float32)
        for ident in gold.upstream or ():
            if low <= first_cue[ident] < high:
                upstream[first_cue[ident] - low] = 1
        cue_words = " ".join(document.text[s:e] for s, e in gold.cue)
        stance = gold.stance or weak_stance(cue_words)
        yield CueExample(
            tuple(n - low for n in mine),
            tags[low:high],
            STANCES.index(stance),
            1.0 if gold.stance else 0.2,
            upstream,
            gold.upstream is not None,
        )
