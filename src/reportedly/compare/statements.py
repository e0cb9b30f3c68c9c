"""What an article states: the contents of its attributions, and sentences of its own."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportedly.model import Article, Attribution, Extraction, Figure, Span, Spans, Stance, Statement, cover, words
from reportedly.text.sentences import sentences

OWN_SENTENCES = 3
"""Sentences at the top of an article that count as statements of its own, where they are no attribution. Further down
only those that count people do."""

ATTRIBUTED = 0.5
"""Share of a sentence that is source, cue or content of an attribution, from which it is not the article's own."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with the sentence that it opens in, and the figures that stand in it."""

    statement: Statement
    spans: Spans
    sentence: Span
    figures: tuple[Figure, ...]


def statements(article: Article, extraction: Extraction) -> Iterator[Said]:
    """The statements of an article: those of voices in the order of the extraction, then its own."""
    lines = sentences(article.text)
    for it in extraction.attributions:
        if it.content:
            yield _said(article, _attributed(article, it), it.content, lines, extraction.figures)
    taken = [span for it in extraction.attributions for span in (*it.source, *it.cue, *it.content)]
    for line in _own(lines, taken, extraction.figures):
        yield _said(article, _plain(article, line), (line,), (line,), extraction.figures)


def _own(lines: Sequence[Span], taken: Sequence[Span], figures: Sequence[Figure]) -> Iterator[Span]:
    """The sentences that an article states itself."""
    for n, line in enumerate(lines):
        counts = any(it.claim_of is None and it.text and line.covers(it.text[0]) for it in figures)
        if (n < OWN_SENTENCES or counts) and _covered(line, taken) < ATTRIBUTED * (line.end - line.start):
            yield line


def _covered(line: Span, taken: Sequence[Span]) -> int:
    """How many code points of a sentence belong to attributions."""
    end, covered = line.start, 0
    for it in sorted(span for span in taken if span.overlaps(line)):
        covered += max(0, min(it.end, line.end) - max(it.start, end))
        end = max(end, it.end)
    return covered


def _attributed(article: Article, it: Attribution) -> Statement:
    span = Span(it.content[0].start, it.content[-1].end)
    told, voice, cue = (_line(article.text, role) for role in (it.content, it.source, it.cue))
    return Statement(f"{article.id}.{it.id}", article.id, span, told, it.stance, voice, cue)


def _plain(article: Article, line: Span) -> Statement:
    return Statement(f"{article.id}.{line.start}", article.id, line, _line(article.text, (line,)), Stance.ASSERTS)


def _said(article: Article, it: Statement, spans: Spans, lines: Sequence[Span], figures: Sequence[Figure]) -> Said:
    sentence = next((line for line in lines if line.start <= spans[0].start < line.end), spans[0])
    within = tuple(one for one in figures if one.text and cover(spans, one.text[0]))
    return Said(it, spans, sentence, within)


def _line(text: str, spans: Spans) -> str:
    return " ".join(words(text, spans).split())
