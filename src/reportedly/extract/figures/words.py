"""A text as words and sentences, the only form in which the rules for figures see it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import Span

_WORD = re.compile(
    r"\d+(?:[.,]\d+)*"  # 3,000  1.2
    r"|(?:[A-Z]\.){2,}"  # U.S.
    r"|(?:al|el|ar|as|an|ad|abu)-[A-Z]\w+"  # al-Shabaab
    r"|['’]s\b"  # Lebanon's -> Lebanon 's
    r"|[^\W\d_]+"
    r"|\n+|[^\s\w]|_"
)

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col maj capt sgt cpl adm brig cmdr rep sen gov pres hon rev st sr jr inc corp co ltd no vs"
    " approx est jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun mt ft u.s u.k dept".split()
)
"""Words after which a full stop ends no sentence; titles, months and firms as news agencies shorten them."""

CLOSING = frozenset("\"'”’)]»")
"""Signs that still belong to the sentence after its stop."""

_ENDS = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a text in parallel lists; a run of newlines is a word too, since it parts sentences."""

    text: str
    forms: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]

    def span(self, start: int, end: int) -> Span:
        """The span from word ``start`` up to, not with, word ``end``."""
        return Span(self.starts[start], self.ends[end - 1])

    def glued(self, n: int) -> bool:
        """Whether word ``n`` stands without a space after the word before it."""
        return n > 0 and self.ends[n - 1] == self.starts[n]


def split(text: str) -> Words:
    """The words of ``text`` in order; every sign that is not white space belongs to one."""
    matches = list(_WORD.finditer(text))
    forms = [m.group() for m in matches]
    spans = [m.span() for m in matches]
    return Words(text, forms, [f.lower() for f in forms], [s for s, _ in spans], [e for _, e in spans])


def sentences(words: Words) -> Iterator[range]:
    """Ranges of words, one a sentence, newlines left out."""
    start, forms, total = 0, words.forms, len(words.forms)
    for n, form in enumerate(forms):
        if form[0] == "\n":
            if start < n:
                yield range(start, n)
            start = n + 1
        elif form in _ENDS and n >= start and _is_end(words, n):
            end = n + 1
            while end < total and forms[end] in CLOSING and words.glued(end):
                end += 1
            yield range(start, end)
            start = end
    if start < total:
        yield range(start, total)


def _is_end(words: Words, stop: int) -> bool:
    """Whether the stop at this word ends a sentence: not after an abbreviation, and something new begins after it."""
    after = stop + 1
    while after < len(words.forms) and words.forms[after] in CLOSING and words.glued(after):
        after += 1
    if after >= len(words.forms) or words.forms[after][0] == "\n":
        return True
    if words.glued(after):
        return False
    if words.forms[stop] == "." and words.glued(stop) and _shortens(words.forms[stop - 1]):
        return False
    return not words.forms[after][0].islower()


def _shortens(form: str) -> bool:
    """Whether a stop after this word marks a short form: "Gen.", or the initial in "John F. Kelly"."""
    return form.lower() in ABBREVIATIONS or (len(form) == 1 and form.isupper() and form != "I")
