"""Records to rows and back; pure."""

import json
import re
from collections.abc import Iterable
from dataclasses import astuple
from typing import Any

from reportedly.model import (
    Article,
    Attribution,
    Capture,
    Figure,
    Handover,
    Interval,
    Kind,
    Location,
    Metadata,
    Mode,
    Problem,
    Series,
    Span,
    Spans,
    Stance,
    words,
)
from reportedly.model.ids import stable_id, text_sha256
from reportedly.store.addresses import url_key
from reportedly.store.database import Row

CAPTURE_COLUMNS = "sha256, size, kind, place, received"

ARTICLE_COLUMNS = (
    "id, name, capture, locator, text, url, outlet, title, byline, published, published_by, language, captured, "
    "record_id, record_digest, archived_at"
)
"""In the order of the records' fields: Article up to its text, then Metadata."""

ATTRIBUTION_COLUMNS = "local_id, source, cue, content, stance, mode, upstream, confidence"

FIGURE_COLUMNS = (
    'local_id, text, kind, low, high, approx, "of", place, "when", claim_of, series, status, interval_start, '
    "interval_end, interval_precision, location_name, location_country, latitude, longitude, geonames_id, unresolved"
)

PROBLEM_COLUMNS = "file, place, reason, remedy, capture"

LARGEST = 2**63 - 1
"""The largest whole number that SQLite holds; no count of people comes near it."""

_SURROGATES = re.compile("[\ud800-\udfff]")


def storable(text: str) -> str:
    """The text with lone surrogates, which no file can hold, replaced one for one: spans stay right."""
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)


def spans_to_json(spans: Spans) -> str:
    """Spans as "[[0,9],[12,15]]"."""
    return json.dumps([[span.start, span.end] for span in spans], separators=(",", ":"))


def spans_from_json(text: str) -> Spans:
    """The spans written by ``spans_to_json``."""
    return tuple(Span(start, end) for start, end in json.loads(text))


def words_to_json(values: Iterable[str]) -> str:
    """A list of words as JSON, readable in every script."""
    return json.dumps(list(values), ensure_ascii=False)


def words_from_json(text: str) -> tuple[str, ...]:
    """The words written by ``words_to_json``."""
    return tuple(json.loads(text))


def capture_from(row: Row) -> Capture:
    """From CAPTURE_COLUMNS."""
    return Capture(*row)


def article_row(article: Article) -> Row:
    """ARTICLE_COLUMNS, then url_key and text_sha256."""
    text = storable(article.text)
    about = [None if value is None else storable(value) for value in astuple(article.metadata)]
    places = storable(article.name), article.capture, storable(article.locator)
    return (article.id, *places, text, *about, url_key(article.metadata.url), text_sha256(text))


def article_from(row: Row, handovers: tuple[Handover, ...]) -> Article:
    """From ARTICLE_COLUMNS."""
    id_, name, capture, locator, text, *about = row
    return Article(id_, name, capture, locator, text, Metadata(*about), handovers)


def handover_rows(article: Article) -> list[Row]:
    """article, number, kind, voice, reference."""
    return [(article.id, n, *map(_storable_or_none, astuple(h))) for n, h in enumerate(article.handovers)]


def _storable_or_none(value: str | None) -> str | None:
    return None if value is None else storable(value)


def attribution_row(article: Article, text: str, it: Attribution) -> Row:
    """id, article, source_words, cue_words, content_words, then ATTRIBUTION_COLUMNS; ``text`` is the stored one."""
    roles = it.source, it.cue, it.content
    plain = [words(text, spans) for spans in roles]
    located = map(spans_to_json, roles)
    stance = it.stance, it.mode, words_to_json(it.upstream), it.confidence
    return (f"{article.id}.{it.id}", article.id, *plain, it.id, *located, *stance)


def attribution_from(row: Row) -> Attribution:
    """From ATTRIBUTION_COLUMNS."""
    local_id, *roles, stance, mode, upstream, confidence = row
    source, cue, content = map(spans_from_json, roles)
    relied_on = words_from_json(upstream)
    return Attribution(local_id, source, cue, content, Stance(stance), Mode(mode), relied_on, confidence)


def figure_row(article: Article, text: str, it: Figure) -> Row:
    """id, article, text_words, of_words, place_words, when_words, then FIGURE_COLUMNS."""
    roles = it.text, it.of, it.place, it.when
    plain = [words(text, spans) for spans in roles]
    number, of, place, when = map(spans_to_json, roles)
    counted = it.kind, _bounded(it.low), _bounded(it.high), it.approx, of, place, when
    meant = it.claim_of, it.series, it.status
    interval = astuple(it.interval) if it.interval else (None,) * 3
    location = astuple(it.location) if it.location else (None,) * 5
    ids = f"{article.id}.{it.id}", article.id
    resolved = *interval, *location, words_to_json(it.unresolved)
    return (*ids, *plain, it.id, number, *counted, *meant, *resolved)


def _bounded(count: int | None) -> int | None:
    """An end that no column holds is as good as open; the words keep it."""
    return count if count is None or count <= LARGEST else None


def figure_from(row: Row) -> Figure:
    """From FIGURE_COLUMNS."""
    local_id, text, kind, low, high, approx, of, place, when, claim_of, series, status, *resolved = row
    return Figure(
        id=local_id,
        text=spans_from_json(text),
        kind=Kind(kind),
        low=low,
        high=high,
        approx=bool(approx),
        of=spans_from_json(of),
        place=spans_from_json(place),
        when=spans_from_json(when),
        claim_of=claim_of,
        series=Series(series),
        status=status,
        interval=_interval(resolved[:3]),
        location=_location(resolved[3:8]),
        unresolved=words_from_json(resolved[8]),
    )


def _interval(values: list[Any]) -> Interval | None:
    return None if values[0] is None else Interval(*values)


def _location(values: list[Any]) -> Location | None:
    return None if values[0] is None else Location(*values)


def problem_row(problem: Problem) -> Row:
    """id, then PROBLEM_COLUMNS; the same problem has the same id."""
    values = tuple(map(_storable_or_none, astuple(problem)))
    return (stable_id("q", *(value or "" for value in values)), *values)


def problem_from(row: Row) -> Problem:
    """From PROBLEM_COLUMNS."""
    return Problem(*row)
