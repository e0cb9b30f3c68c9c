"""A text as sentences: spans that cover every word, none of them across a line break."""

import re
from collections.abc import Iterator

from reportedly.model import Span

LONGEST = 2_000
"""Code points; a longer stretch without a full stop is cut here, so that hostile text costs no more than other."""

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_END = re.compile(r"[.!?…。！？]+[\"'”’»)\]]*(?=\s)")
_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Cmdr|Cpl|Sgt|Adm|Brig|Hon|Sr|Jr|St|Ave|No|Inc|Ltd|Co|"
    r"Corp|vs|etc|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Fig|al|Pvt|Supt|Insp|Amb)|\b[A-Z]|"
    r"\b(?:[A-Za-z]\.)+[A-Za-z])\.$"
)
_NEXT = re.compile(r"\s+[\"'“‘«(\[—–-]*([^\W_])")
_ANY_ABBREVIATED = re.compile(r"\b(?:[A-Za-z]\.){2,}$")


def sentences(text: str) -> list[Span]:
    """The sentences of ``text`` in order, without blanks at their ends."""
    return [span for line in _LINE.finditer(text) for span in _within(text, line.start(), line.end())]


def _within(text: str, start: int, end: int) -> Iterator[Span]:
    here = start
    for stop in _END.finditer(text, start, end):
        if _closes(text, here, stop.end(), end):
            yield from _cut(text, here, stop.end())
            here = stop.end()
    yield from _cut(text, here, end)


def _closes(text: str, start: int, stop: int, end: int) -> bool:
    """Whether a full stop ends a sentence: not after an abbreviation, not before a small letter."""
    following = _NEXT.match(text, stop, end)
    if following is None or following[1].islower():
        return False
    before = text[max(start, stop - 12) : stop]
    return _ABBREVIATION.search(before) is None or (_ANY_ABBREVIATED.search(before) is not None and _starts(text, stop))


def _starts(text: str, stop: int) -> bool:
    """Whether the words after "U.S." and the like look like a new sentence: a word that opens few names."""
    return (
        re.match(r"\s+(?:The|A|An|He|She|It|They|We|In|But|And|On|At|That|This|His|Her)\b", text[stop : stop + 12])
        is not None
    )


def _cut(text: str, start: int, end: int) -> Iterator[Span]:
    """The stretch without blanks, in pieces of at most LONGEST."""
    words = text[start:end]
    first, last = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
    for here in range(first, last, LONGEST):
        yield Span(here, min(here + LONGEST, last))
