"""What changed between two captures of one page, word by word."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise

from reportedly.model import Article, Span
from reportedly.model.store import Store

CONTEXT = 12
"""Words shown before and after a change."""

MOST_WORDS = 3_000
"""Words in one changed stretch that are compared one by one; a longer one is shown as taken out and put in."""

_WORD = re.compile(r"\S+")
_LINE = re.compile(r"[^\n]*\S[^\n]*")


class Change(StrEnum):
    """What became of words."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of the earlier capture (deleted) or of the later one (kept, inserted).

    ``is_cut`` where words that stayed the same were left out before them.
    """

    change: Change
    span: Span
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Revision:
    """Two captures of one address, one after the other; no pieces where the text is the same."""

    earlier: Article
    later: Article
    pieces: tuple[Piece, ...]


def revising(store: Store, article_ids: Sequence[str]) -> list[Revision]:
    """The revisions of the pages that these articles are captures of, in the order of the articles."""
    found, known = list[Revision](), set[str]()
    for key in article_ids:
        captures = store.revisions(key) if key not in known else []
        known.update(captures)
        for earlier, later in pairwise(it for one in captures if (it := store.article(one)) is not None):
            found.append(Revision(earlier, later, tuple(_shortened(changes(earlier.text, later.text), later))))
    return found


def changes(earlier: str, later: str) -> list[Piece]:
    """The later text with what was taken out of the earlier one, in the order of reading."""
    before, after = _spans(_LINE, earlier), _spans(_LINE, later)
    pieces: list[Piece] = []
    for tag, a, b, c, d in _matched(before, after, earlier, later):
        if tag == "equal":
            pieces += (Piece(Change.KEPT, span) for line in after[c:d] for span in _spans(_WORD, later, line))
        else:
            pieces += _by_words(earlier, later, before[a:b], after[c:d])
    return list(_joined(pieces, earlier, later))


def _by_words(earlier: str, later: str, before: Sequence[Span], after: Sequence[Span]) -> Iterator[Piece]:
    old = [span for line in before for span in _spans(_WORD, earlier, line)]
    new = [span for line in after for span in _spans(_WORD, later, line)]
    is_long = max(len(old), len(new)) > MOST_WORDS
    matched = [("replace", 0, len(old), 0, len(new))] if is_long else _matched(old, new, earlier, later)
    for tag, a, b, c, d in matched:
        yield from (Piece(Change.DELETED, span) for span in (() if tag == "equal" else old[a:b]))
        yield from (Piece(Change.KEPT if tag == "equal" else Change.INSERTED, span) for span in new[c:d])


def _matched(
    old: Sequence[Span], new: Sequence[Span], earlier: str, later: str
) -> list[tuple[str, int, int, int, int]]:
    words = [span.of(earlier) for span in old], [span.of(later) for span in new]
    return [(tag, a, b, c, d) for tag, a, b, c, d in SequenceMatcher(None, *words).get_opcodes()]


def _spans(pattern: re.Pattern[str], text: str, within: Span | None = None) -> list[Span]:
    start, end = (within.start, within.end) if within else (0, len(text))
    return [Span(*found.span()) for found in pattern.finditer(text, start, end)]


def _joined(pieces: Sequence[Piece], earlier: str, later: str) -> Iterator[Piece]:
    """Changed words that follow each other on one line as one piece; kept ones stay single."""
    held: Piece | None = None
    for it in pieces:
        text = earlier if it.change is Change.DELETED else later
        if held and held.change is it.change is not Change.KEPT and "\n" not in text[held.span.end : it.span.start]:
            held = Piece(it.change, Span(held.span.start, it.span.end))
            continue
        if held:
            yield held
        held = it
    if held:
        yield held


def _shortened(pieces: Sequence[Piece], later: Article) -> Iterator[Piece]:
    """The changes with some words around each; kept words that follow each other on one line as one piece."""
    near = {
        n + step for n, it in enumerate(pieces) if it.change is not Change.KEPT for step in range(-CONTEXT, CONTEXT + 1)
    }
    held: Piece | None = None
    last = -1
    for n, it in enumerate(pieces):
        if n not in near:
            continue
        cut, last = n > last + 1, n
        if held and it.change is held.change is Change.KEPT and not cut and _is_one_line(held, it, later.text):
            held = Piece(Change.KEPT, Span(held.span.start, it.span.end), held.is_cut)
            continue
        if held:
            yield held
        held = Piece(it.change, it.span, cut)
    if held:
        yield held


def _is_one_line(one: Piece, other: Piece, text: str) -> bool:
    return "\n" not in text[one.span.end : other.span.start]
