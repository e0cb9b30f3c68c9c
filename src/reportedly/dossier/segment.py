"""A text cut where marks begin and end, so that overlapping spans can be shown side by side."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from reportedly.model import Extraction, Span, Spans


class Role(StrEnum):
    """What marked words do; later ones are shown over earlier ones."""

    CONTENT = "content"
    SOURCE = "source"
    CUE = "cue"
    FIGURE = "figure"


LAYER = {role: number for number, role in enumerate(Role)}
"""Where spans coincide, a role with a higher number lies on top."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that do something in one record; ``record`` is the id of the attribution or figure in its article."""

    span: Span
    role: Role
    record: str


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that all marks cover alike; ``marks`` from the outermost to the innermost, none for plain text."""

    span: Span
    marks: tuple[Mark, ...]


def marks(extraction: Extraction) -> tuple[Mark, ...]:
    """Every span of an article's attributions and figures, outermost first."""
    return tuple(sorted(_marks(extraction), key=_outermost_first))


def segments(extent: Span, among: Iterable[Mark]) -> tuple[Segment, ...]:
    """``extent`` cut wherever a mark begins or ends; the segments follow each other without a gap."""
    here = sorted((mark for mark in among if mark.span.overlaps(extent)), key=_outermost_first)
    cuts = sorted({extent.start, extent.end, *_bounds(here, extent)})
    return tuple(_cut(here, cuts))


def _cut(here: list[Mark], cuts: list[int]) -> Iterator[Segment]:
    """Walk from cut to cut with the marks that are open; each mark is opened and closed once."""
    waiting = iter(here)
    coming = next(waiting, None)
    opened: list[Mark] = []
    for start, end in pairwise(cuts):
        while coming is not None and coming.span.start <= start:
            opened.append(coming)
            coming = next(waiting, None)
        opened = [mark for mark in opened if mark.span.end > start]
        yield Segment(Span(start, end), tuple(opened))


def _bounds(here: Iterable[Mark], extent: Span) -> Iterator[int]:
    for mark in here:
        yield max(mark.span.start, extent.start)
        yield min(mark.span.end, extent.end)


def _marks(extraction: Extraction) -> Iterator[Mark]:
    for attribution in extraction.attributions:
        yield from _each(attribution.content, Role.CONTENT, attribution.id)
        yield from _each(attribution.source, Role.SOURCE, attribution.id)
        yield from _each(attribution.cue, Role.CUE, attribution.id)
    for figure in extraction.figures:
        yield from _each(figure.text, Role.FIGURE, figure.id)


def _each(spans: Spans, role: Role, record: str) -> Iterator[Mark]:
    return (Mark(span, role, record) for span in spans)


def _outermost_first(mark: Mark) -> tuple[int, int, int, str]:
    return (mark.span.start, -mark.span.end, LAYER[mark.role], mark.record)
