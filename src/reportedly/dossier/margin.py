"""What stands in the margin beside a text: who says it, how firmly, through whom; how many."""

from dataclasses import dataclass

from reportedly.dossier.locator import locator, record_id
from reportedly.model import Article, Attribution, Extraction, Figure, Kind, Mode, Span, Spans, Stance, words

LOOSE_ENDS = " ,;:"
"""What may stand at the ends of a source's words without being part of a name."""


@dataclass(frozen=True, slots=True)
class AttributionNote:
    """One attribution in words.

    ``id`` is stable in the whole ledger, ``number`` in the article ("a3"); ``at`` is the code point where the cue
    begins. ``voice`` is None where nobody is named. ``relies_on`` gives the numbers of the attributions that this
    one has it from, ``through`` their voices. ``confidence`` runs from 0 to 1.
    """

    id: str
    locator: str
    number: str
    at: int
    voice: str | None
    cue: str
    content: str
    stance: Stance
    mode: Mode
    confidence: float
    relies_on: tuple[str, ...]
    through: tuple[str | None, ...]


@dataclass(frozen=True, slots=True)
class FigureNote:
    """One figure in words; ``claim_of`` is the number of the attribution that holds it, ``voice`` its voice."""

    id: str
    locator: str
    number: str
    at: int
    words: str
    kind: Kind
    low: int | None
    high: int | None
    approx: bool
    of: str
    place: str
    when: str
    series: str
    status: str
    claim_of: str | None
    voice: str | None


Note = AttributionNote | FigureNote


def margin(article: Article, extraction: Extraction) -> tuple[Note, ...]:
    """All notes of an article in the order of its text."""
    voices = {it.id: voice_words(article.text, it) for it in extraction.attributions}
    notes: list[Note] = [_attribution_note(article, it, voices) for it in extraction.attributions]
    notes += [_figure_note(article, it, voices) for it in extraction.figures]
    return tuple(sorted(notes, key=lambda note: (note.at, note.id)))


def voice_words(text: str, attribution: Attribution) -> str | None:
    """The words that name the voice, without the comma that may close them; None where nobody is named."""
    return _line(text, attribution.source).strip(LOOSE_ENDS) or None


def _attribution_note(article: Article, it: Attribution, voices: dict[str, str | None]) -> AttributionNote:
    spans = tuple(sorted(it.source + it.cue + it.content))
    return AttributionNote(
        id=record_id(article.id, it.id),
        locator=locator(article.id, spans),
        number=it.id,
        at=_first(it.cue or spans),
        voice=voices[it.id],
        cue=_line(article.text, it.cue),
        content=_line(article.text, it.content),
        stance=it.stance,
        mode=it.mode,
        confidence=it.confidence,
        relies_on=it.upstream,
        through=tuple(voices.get(other) for other in it.upstream),
    )


def _figure_note(article: Article, it: Figure, voices: dict[str, str | None]) -> FigureNote:
    return FigureNote(
        id=record_id(article.id, it.id),
        locator=locator(article.id, it.text),
        number=it.id,
        at=_first(it.text),
        words=_line(article.text, it.text),
        kind=it.kind,
        low=it.low,
        high=it.high,
        approx=it.approx,
        of=_line(article.text, it.of),
        place=_line(article.text, it.place),
        when=_line(article.text, it.when),
        series=it.series,
        status=it.status,
        claim_of=it.claim_of,
        voice=voices.get(it.claim_of) if it.claim_of else None,
    )


def _first(spans: tuple[Span, ...]) -> int:
    return min((span.start for span in spans), default=0)


def _line(text: str, spans: Spans) -> str:
    """The words on one line, whatever breaks lie between them."""
    return " ".join(words(text, spans).split())
