"""An article as words that can be compared with another's."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.compare.reuse_headline import Headline, head_lines, headlines
from reportedly.compare.reuse_items import is_called_roundup, items
from reportedly.compare.reuse_prose import Paragraph, paragraphs
from reportedly.compare.reuse_quotation import quotations
from reportedly.compare.reuse_words import WORD
from reportedly.model import Article, Span

LONGEST_TEXT = 400_000
"""Code points of an article that are compared; no news page is that long, and a hostile one must not stall the rest."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an article's prose, lower case and without punctuation, each with its place.

    ``spans[n]`` is where ``words[n]`` stands in the text; ``is_own[n]`` whether it stands outside quotation marks;
    ``item[n]`` the number of the item that it belongs to, from 0, where the page is a round-up. ``headlines`` are the
    page's own.
    """

    article: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    is_own: tuple[bool, ...]
    item: tuple[int, ...]
    is_roundup: bool
    headlines: frozenset[Headline]

    @property
    def own_count(self) -> int:
        """How many of the words stand outside quotation marks."""
        return sum(self.is_own)


def wording(article: Article) -> Wording:
    """The words of the prose of an article; of a very long one, those of its beginning."""
    text, title = article.text[:LONGEST_TEXT], article.metadata.title
    prose = paragraphs(text)
    words = [word for paragraph in prose for word in _words(text, paragraph)]
    starts = items(text, prose)
    return Wording(
        article.id,
        tuple(word.lower() for word, _, _ in words),
        tuple(span for _, span, _ in words),
        tuple(is_own for _, _, is_own in words),
        tuple(bisect_right(starts, span[0]) for _, span, _ in words),
        bool(starts) or is_called_roundup([title or "", *head_lines(text)]),
        headlines(title, text),
    )


def _words(text: str, paragraph: Paragraph) -> Iterator[tuple[str, tuple[int, int], bool]]:
    """The words of a paragraph with their places, and whether they stand outside quotation marks."""
    start, end = paragraph.span.start, paragraph.span.end
    quoted = [Span(0, end - start)] if paragraph.is_posted else quotations(text[start:end])
    edges = [start + edge for span in quoted for edge in (span.start, span.end)]
    for found in WORD.finditer(text, start, end):
        yield found.group(), found.span(), bisect_right(edges, found.start()) % 2 == 0
