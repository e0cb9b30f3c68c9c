"""Where a paragraph quotes: words that two independent pieces may share because both heard the same statement."""

import re
from collections.abc import Iterator

from reportedly.model import Span

LONGEST_QUOTATION = 1500
"""Code points. A mark that is not closed within this many is a stray one."""

LONGEST_PARAGRAPH = 20_000
"""Code points in which single marks are looked for: in a hostile text each of them may seem to open a quotation."""

_DOUBLED = re.compile("‘‘|’’|``|''")
_SINGLE = re.compile(
    rf"(?:^|(?<=[\s(\[—–-]))['‘](?=[\w\[])[^\n]{{8,{LONGEST_QUOTATION}}}?(?<=[\w.,!?…])['’](?=$|[\s,.;:!?)—–-])"
)
_OPENING, _CLOSING = "“«„", "”»"


def quotations(paragraph: str) -> list[Span]:
    """The quoted ranges of one paragraph, in order; single marks count only where there are no double ones.

    A quotation that is not closed runs to the end of the paragraph (the next one goes on with it); one that was
    never opened runs from its start.
    """
    marked = _DOUBLED.sub('""', paragraph)
    found = list(_double(marked))
    return found or [Span(*match.span()) for match in _SINGLE.finditer(marked, 0, LONGEST_PARAGRAPH)]


def _double(paragraph: str) -> Iterator[Span]:
    start: int | None = None
    last = 0
    for mark in re.finditer(r'""|[“«„”»"]', paragraph):
        sign = mark.group()[0]
        closes = sign in _CLOSING or (sign == '"' and start is not None)
        if not closes:
            start = mark.start() if start is None else start
        elif start is not None or last == 0:
            yield Span(start or 0, mark.end())
            start, last = None, mark.end()
    if start is not None:
        yield Span(start, len(paragraph))
