"""Where words stand: the only locator in the product."""

from collections.abc import Collection, Iterable
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


def length(spans: Iterable[Span]) -> int:
    """Code points of several spans together."""
    return sum(span.end - span.start for span in spans)


def shared(ones: Iterable[Span], others: Collection[Span]) -> int:
    """Code points that the spans of two roles share, counted for every pair that shares them."""
    return sum(max(0, min(one.end, it.end) - max(one.start, it.start)) for one in ones for it in others)


def cover(spans: Iterable[Span], place: Span) -> bool:
    """Whether a place lies wholly inside one of several spans."""
    return any(span.covers(place) for span in spans)


def words(text: str, spans: Iterable[Span]) -> str:
    """The words of several spans, joined by an ellipsis where the text is interrupted."""
    return " … ".join(span.of(text) for span in spans)
