"""The figures of a ledger as rows: how many, of whom, where, when, said by whom."""

import re
from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace

from reportedly.compare.judging import FIGURE, rejected
from reportedly.compare.reuse_copies import Models, copies
from reportedly.compare.reuse_groups import pair
from reportedly.dossier.locator import locator, record_id
from reportedly.dossier.margin import voice_words
from reportedly.model import Article, Attribution, Figure, Kind, Series, Span, Spans, Stance, words
from reportedly.model.store import EVERYTHING, Filter, Store
from reportedly.text.sentences import sentences

HELD = ("stated", "negated")
"""Status of numbers that stand for themselves."""

REJECTED = "rejected"
"""Status of numbers that a person rejected."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Tallied:
    """One figure. ``low`` and ``high`` are people, None where that end is open; ``words`` are those of the number.

    ``voice`` names who says it, None where nobody is named or the article says it itself; ``stance`` is None there.
    ``country`` (ISO 3166), ``latitude`` and ``longitude`` (WGS 84) are those of the gazetteer entry, ``start`` and
    ``end`` the days (ISO 8601, inclusive) that ``when`` means, where they could be told; ``unresolved`` says why not.
    ``outlet``, ``title`` and ``published`` are the article's; ``sentence`` is where the figure stands. ``copy_of`` is
    the id of the longest article with the same text, None where this is the longest one or no other has it: adding up
    both would count the same words twice.
    """

    id: str
    locator: str
    kind: Kind
    low: int | None
    high: int | None
    approx: bool
    words: str
    of: str
    place: str
    where: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    when: str
    start: str | None
    end: str | None
    precision: str | None
    series: Series
    status: str
    voice: str | None
    stance: Stance | None
    claim_of: str | None
    article: str
    name: str
    outlet: str | None
    title: str | None
    published: str | None
    url: str | None
    sentence: str
    unresolved: tuple[str, ...]
    copy_of: str | None

    @property
    def is_held(self) -> bool:
        """Whether its voice holds it to be so: not hypothetical, replaced, a part of another, denied or rejected."""
        return self.status in HELD and self.stance in (None, Stance.ASSERTS, Stance.CONFIRMS)


def figures(store: Store, asked: Sequence[str] = (), where: Filter = EVERYTHING) -> Generator[Tallied, None, None]:
    """The figures of the articles that pass the filter, by publication, then place in the text.

    With words, only those where each begins a word of the sentence, the people, the place, the voice, the kind, the
    title or the outlet. With a stance, only those of a voice that takes it. To be closed where it is not read to the
    end.
    """
    beginnings = [word.lower() for part in asked for word in _WORD.findall(part)]
    models = _models(store)
    for article in store.articles(where):
        for row in tallied(store, article, models.get(article.id)):
            if _is_asked(row, beginnings) and where.stance in (None, row.stance):
                yield row


def tallied(store: Store, article: Article, copy_of: str | None = None) -> list[Tallied]:
    """The figures of one article; ``copy_of`` is the id of the article whose text it copies, where it does."""
    extraction = store.extraction(article.id)
    if not extraction.figures:
        return []
    voices, lines = {it.id: it for it in extraction.attributions}, sentences(article.text)
    refused = rejected(store.judgements(), FIGURE)
    rows = [_row(article, it, voices.get(it.claim_of or ""), lines, copy_of) for it in extraction.figures]
    return [replace(row, status=REJECTED) if row.id in refused else row for row in rows]


def _models(store: Store) -> Models:
    """For each article that shares text the one that it is a copy of."""
    reuses = list(store.reuses())
    sharing = sorted({key for reuse in reuses for key in pair(reuse)})
    return copies(reuses, {key: len(it.text) for key in sharing if (it := store.article(key))})


def _row(
    article: Article, it: Figure, voice: Attribution | None, lines: Sequence[Span], copy_of: str | None
) -> Tallied:
    about, place, days, text = article.metadata, it.location, it.interval, article.text
    return Tallied(
        id=record_id(article.id, it.id),
        locator=locator(article.id, it.text),
        kind=it.kind,
        low=it.low,
        high=it.high,
        approx=it.approx,
        words=_line(text, it.text),
        of=_line(text, it.of),
        place=_line(text, it.place),
        where=place.name if place else None,
        country=place.country if place else None,
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        when=_line(text, it.when),
        start=days.start if days else None,
        end=days.end if days else None,
        precision=days.precision if days else None,
        series=it.series,
        status=it.status,
        voice=voice_words(text, voice) if voice else None,
        stance=voice.stance if voice else None,
        claim_of=record_id(article.id, voice.id) if voice else None,
        article=article.id,
        name=article.name,
        outlet=about.outlet,
        title=about.title,
        published=about.published,
        url=about.url,
        sentence=_sentence(text, it.text, lines),
        unresolved=it.unresolved,
        copy_of=copy_of,
    )


def _sentence(text: str, spans: Spans, lines: Sequence[Span]) -> str:
    """The sentence in which the number begins."""
    found = next((line for line in lines if line.start <= spans[0].start < line.end), spans[0])
    return " ".join(found.of(text).split())


def _line(text: str, spans: Spans) -> str:
    """The words on one line, whatever breaks lie between them."""
    return " ".join(words(text, spans).split())


def _is_asked(row: Tallied, beginnings: Sequence[str]) -> bool:
    """Whether every word asked for begins a word of the row."""
    if not beginnings:
        return True
    parts = (row.sentence, row.of, row.place, row.where, row.voice, row.kind.replace("_", " "), row.title, row.outlet)
    known = [word.lower() for part in parts if part for word in _WORD.findall(part)]
    return all(any(word.startswith(beginning) for word in known) for beginning in beginnings)
