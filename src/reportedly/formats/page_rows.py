"""The attributions and figures of an article as flat rows: one table for both."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.dossier import AttributionNote, FigureNote, Note, Page


@dataclass(frozen=True, slots=True)
class Found:
    """One attribution or figure; what the other kind has stays empty. ``words`` are the content or the number's."""

    id: str
    locator: str
    record: str
    voice: str | None
    words: str
    cue: str | None = None
    stance: str | None = None
    mode: str | None = None
    confidence: float | None = None
    relies_on: tuple[str, ...] = ()
    kind: str | None = None
    low: int | None = None
    high: int | None = None
    approx: bool | None = None
    of: str | None = None
    place: str | None = None
    when: str | None = None
    claim_of: str | None = None


def found(page: Page) -> Iterator[Found]:
    """A row for each attribution and figure in the order of the text."""
    return map(_row, page.notes)


def _row(note: Note) -> Found:
    return _attribution(note) if isinstance(note, AttributionNote) else _figure(note)


def _attribution(it: AttributionNote) -> Found:
    said = it.cue, it.stance, it.mode, it.confidence, it.relies_on
    return Found(it.id, it.locator, "attribution", it.voice, it.content, *said)


def _figure(it: FigureNote) -> Found:
    return Found(
        *(it.id, it.locator, "figure", it.voice, it.words),
        kind=it.kind,
        low=it.low,
        high=it.high,
        approx=it.approx,
        of=it.of,
        place=it.place,
        when=it.when,
        claim_of=it.claim_of,
    )
