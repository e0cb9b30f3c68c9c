"""One article with everything that was found in it, ready to be laid out."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.dossier.margin import AttributionNote, Note, margin
from reportedly.dossier.segment import Segment, marks, segments
from reportedly.dossier.trouble import Trouble, trouble
from reportedly.model import Article, Extraction, Problem, Span
from reportedly.model.store import Store

LINE = re.compile(r"[^\n]*\S[^\n]*")
"""A line with something on it: what a person sees as a paragraph."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text in segments, with the notes whose place it is."""

    span: Span
    segments: tuple[Segment, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """An article as it is shown. ``revisions`` are the ids of the captures of its address, earliest first."""

    article: Article
    extraction: Extraction
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Note, ...]
    revisions: tuple[str, ...]
    troubles: tuple[Trouble, ...]


def page(store: Store, article: Article) -> Page:
    """The page of an article that is in the store."""
    problems = [it for it in store.problems_of(article.capture) if it.place == article.locator]
    return page_of(article, store.extraction(article.id), problems, store.revisions(article.id))


def page_of(
    article: Article, extraction: Extraction, problems: Iterable[Problem] = (), revisions: Iterable[str] = ()
) -> Page:
    """The page of an article, wherever it lies."""
    notes = margin(article, extraction)
    lines = paragraphs(article.text, extraction, notes)
    return Page(article, extraction, lines, notes, tuple(revisions), tuple(map(trouble, problems)))


def paragraphs(text: str, extraction: Extraction, notes: tuple[Note, ...]) -> tuple[Paragraph, ...]:
    """The lines of a text that are not blank, each with its segments and notes; ``notes`` in text order."""
    if not text:
        return ()
    whole = segments(Span(0, len(text)), marks(extraction))
    starts = [segment.span.start for segment in whole]
    places = [note.at for note in notes]
    return tuple(_paragraph(Span(*line.span()), whole, starts, notes, places) for line in LINE.finditer(text))


def _paragraph(
    line: Span, whole: Sequence[Segment], starts: list[int], notes: Sequence[Note], places: list[int]
) -> Paragraph:
    here = whole[bisect_right(starts, line.start) - 1 : bisect_left(starts, line.end)]
    beside = notes[bisect_left(places, line.start) : bisect_left(places, line.end)]
    return Paragraph(line, tuple(_clipped(segment, line) for segment in here), _in_margin_order(beside))


def _in_margin_order(beside: Sequence[Note]) -> tuple[Note, ...]:
    """In text order, but a figure after the attribution that it is part of, where that stands beside it."""
    cues = {note.number: note.at for note in beside if isinstance(note, AttributionNote)}
    return tuple(sorted(beside, key=lambda note: _margin_place(note, cues)))


def _margin_place(note: Note, cues: Mapping[str, int]) -> tuple[int, bool, int]:
    if isinstance(note, AttributionNote):
        return note.at, False, note.at
    return cues.get(note.claim_of or "", note.at), True, note.at


def _clipped(segment: Segment, line: Span) -> Segment:
    return Segment(Span(max(segment.span.start, line.start), min(segment.span.end, line.end)), segment.marks)
