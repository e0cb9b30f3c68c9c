"""JSON Lines: one object a line, with ``id``, ``url``, ``publisher``, ``title``, ``published``, ``captured``, and
``text`` or ``html``."""

import codecs
import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from reportedly.capture.fault import FaultError
from reportedly.capture.inflate import plain
from reportedly.capture.lines import lines
from reportedly.capture.moment import iso, iso_utc
from reportedly.capture.names import from_url, stem, word
from reportedly.model import Capture, Item, Metadata, Problem

MEND = "Mend that line and add the file again."
"""Remedy for a line that is no record."""


def items(capture: Capture, stream: BinaryIO) -> Iterator[Item | Problem]:
    """One item a line; a bad line becomes a Problem with its number."""
    for number, line in enumerate(lines(plain(stream)), 1):
        place = f"line {number}"
        try:
            record = parsed(line)
            if record is not None:
                yield _item(capture, number, record)
                yield from (fault.of(capture, place) for fault in _misfits(record))
        except FaultError as fault:
            yield fault.of(capture, place)


def parsed(line: bytes | FaultError) -> dict[str, Any] | None:
    """The object on a line, None on a blank one; raises FaultError where it is none."""
    if isinstance(line, FaultError):
        raise line
    try:
        text = line.removeprefix(codecs.BOM_UTF8).decode("utf-8").strip()
        record = json.loads(text) if text else None
    except UnicodeDecodeError:
        raise FaultError("is not UTF-8", MEND) from None
    except RecursionError:
        raise FaultError("nests JSON values too deep", MEND) from None
    except ValueError as error:
        raise FaultError(f"is no JSON: {error}", MEND) from None
    if not isinstance(record, dict | None):
        raise FaultError("is no JSON object", MEND)
    return record


def _item(capture: Capture, number: int, record: dict[str, Any]) -> Item:
    form, content = _content(record)
    url = word(record.get("url"))
    name = word(record.get("id")) or from_url(url) or f"{stem(capture.place)}-{number}"
    return Item(capture.sha256, f"line {number}", name, form, content, _metadata(record), file=capture.place)


def _content(record: dict[str, Any]) -> tuple[str, str]:
    for field, form in (("text", "text"), ("html", "html")):
        content = record.get(field)
        if isinstance(content, str) and content.strip():
            return form, content
    raise FaultError('has neither "text" nor "html"', MEND)


def _metadata(record: dict[str, Any]) -> Metadata:
    published = iso(record.get("published"))
    return Metadata(
        url=word(record.get("url")),
        outlet=word(record.get("publisher")),
        title=word(record.get("title")),
        published=published,
        published_by="record" if published else None,
        captured=iso_utc(record.get("captured")),
    )


def _misfits(record: dict[str, Any]) -> Iterator[FaultError]:
    """Fields that are there but cannot be understood."""
    for field in ("published", "captured"):
        if record.get(field) and iso(record[field]) is None:
            yield FaultError(f'"{field}" is no date that can be read in one way: {record[field]!r:.60}', MEND)
    for field in ("id", "url", "publisher", "title"):
        if record.get(field) and word(record[field]) is None:
            yield FaultError(f'"{field}" is neither text nor a number', MEND)
