"""A text as words and sentences, the only form in which the rules for figures see it."""

import re
from bisect import bisect_left
from dataclasses import dataclass

from reportedly.model import Span
from reportedly.text.sentences import sentences as text_sentences

_WORD = re.compile(
    r"\d+(?:[.,]\d+)*"  # 3,000  1.2
    r"|(?:[A-Z]\.){2,}"  # U.S.
    r"|(?:al|el|ar|as|an|ad|abu)-[A-Z]\w+"  # al-Shabaab
    r"|['’]s\b"  # Lebanon's -> Lebanon 's
    r"|[^\W\d_]+"
    r"|[^\s\w]|_"
)


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a text in parallel lists; every sign is a word of its own."""

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
        return 0 < n < len(self.starts) and self.ends[n - 1] == self.starts[n]


def split(text: str) -> Words:
    """The words of ``text`` in order; every sign that is not white space belongs to one."""
    matches = list(_WORD.finditer(text))
    forms = [m.group() for m in matches]
    spans = [m.span() for m in matches]
    return Words(text, forms, [f.lower() for f in forms], [s for s, _ in spans], [e for _, e in spans])


def sentences(words: Words) -> list[range]:
    """Ranges of words, one a sentence."""
    return [
        range(bisect_left(words.starts, span.start), bisect_left(words.starts, span.end))
        for span in text_sentences(words.text)
    ]


def word_set(listed: str) -> frozenset[str]:
    """The words of a table, given in one string."""
    return frozenset(listed.split())
