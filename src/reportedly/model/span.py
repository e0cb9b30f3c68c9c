"""Where words stand: the only locator in the product."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of Unicode code points in an article's text: ``text[start:end]``, never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


Spans = tuple[Span, ...]
"""Spans of one role, in text order; several where the words are interrupted, none where they are absent."""


def words(text: str, spans: Iterable[Span]) -> str:
    """The words of several spans, joined by an ellipsis where the text is interrupted."""
    return " … ".join(span.of(text) for span in spans)
