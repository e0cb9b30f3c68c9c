"""Where in a text a query matched, and the sentence around it; pure."""

import re
from collections.abc import Iterator

from reportedly.model import Span

OPEN, CLOSE = "\ufdd0", "\ufdd1"
"""Marks set around matches: code points that Unicode keeps for a program's own use, so no text has them."""

REACH = 240
"""Code points looked at on either side of a match for the end of its sentence."""

_END = re.compile(r"[.!?…。！？][\"'”’»)\]]*\s+|\n+")


def matches(marked: str) -> Iterator[Span]:
    """The matches that OPEN and CLOSE mark, as spans of the text without the marks."""
    position = 0
    for part in marked.split(OPEN)[:1]:
        position = len(part)
    for part in marked.split(OPEN)[1:]:
        match, _, rest = part.partition(CLOSE)
        if match:
            yield Span(position, position + len(match))
        position += len(match) + len(rest)


def sentence_around(text: str, match: Span) -> Span:
    """The sentence that holds a match, cut off at REACH code points on either side, without blanks at its ends."""
    floor, ceiling = max(0, match.start - REACH), min(len(text), match.end + REACH)
    ends = [end.end() for end in _END.finditer(text, floor, match.start)]
    end = _END.search(text, match.end, ceiling)
    return _trimmed(text, ends[-1] if ends else floor, end.end() if end else ceiling)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return Span(start + left, start + len(words.rstrip()))


def sentences(text: str, marked: str) -> list[tuple[Span, int]]:
    """The sentences with a match and how many matches each has, most matches first, then in text order."""
    counted: dict[Span, int] = {}
    for match in matches(marked):
        sentence = next((it for it in counted if it.covers(match)), None) or sentence_around(text, match)
        counted[sentence] = counted.get(sentence, 0) + 1
    return sorted(counted.items(), key=lambda it: (-it[1], it[0]))
