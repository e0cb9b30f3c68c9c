"""The CSV that auto-archiver writes: links, where their archived copies lie, and their hashes."""

import csv
import re
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from reportedly.capture.fault import FaultError
from reportedly.capture.inflate import plain
from reportedly.capture.limits import HEAD, MAX_LINE
from reportedly.capture.lines import TooLargeError, lines
from reportedly.capture.moment import iso, iso_utc
from reportedly.capture.names import from_url, stem, word
from reportedly.model import Capture, Item, Metadata, Problem
from reportedly.text.decoding import Decoded, decode

COLUMNS = {
    "url": ("link", "url", "source url", "original url"),
    "archived_at": ("archive location", "archive url", "archived url", "archive link", "archive"),
    "digest": ("hash", "hashes", "sha256", "sha 256", "sha512"),
    "title": ("upload title", "title"),
    "text": ("textual content", "text content", "text", "content", "description"),
    "published": ("upload timestamp", "timestamp", "published"),
    "captured": ("archive date", "archived date", "date archived"),
}
"""What is kept of a row, and the names that its column has had (auto-archiver's ``gsheet_feeder``, all versions)."""

SEPARATORS = ",;\t"
"""What may stand between columns: spreadsheets differ by country."""

FETCH = "Open the archived copy, save the page or the WACZ, and add that."
"""Remedy for a row that only points at a page."""

SAVE_AS_UTF8 = "Save it again as CSV in UTF-8."
"""Remedy for a table in another encoding."""

_APART = re.compile(r"[\W_]+")

Row = Mapping[str, str]
"""The cells that are kept, by our names; absent where the table has no such column."""


def items(capture: Capture, stream: BinaryIO) -> Iterator[Item | Problem]:
    """One item a row with text or a title; nothing is fetched."""
    content = plain(stream)
    encoding = _encoding(content)
    if not encoding.sure:
        yield FaultError(f"is not UTF-8; read as {encoding.encoding}", SAVE_AS_UTF8).of(capture, "")
    table = _rows(content, encoding.encoding)
    columns = _columns(next(table, []))
    if "url" not in columns:
        raise FaultError("is a table without a column for links", "Name that column 'Link' in its first line.")
    for number, cells in enumerate(table, 2):
        row = {name: cells[column].strip() for name, column in columns.items() if column < len(cells)}
        yield from _item(capture, number, row)


def _encoding(content: BinaryIO) -> Decoded:
    """How the table is encoded, told from its first whole lines; the stream then stands at its start."""
    head = content.read(HEAD)
    content.seek(0)
    found = decode(head if len(head) < HEAD else head.rpartition(b"\n")[0])
    if found.encoding.startswith(("utf-16", "utf-32")):
        raise FaultError(f"is a table in {found.encoding}", SAVE_AS_UTF8)
    return found


def _rows(content: BinaryIO, encoding: str) -> Iterator[list[str]]:
    """The rows of the table, the one with the columns' names first."""
    csv.field_size_limit(MAX_LINE)  # of the whole process; no other part of it reads CSV
    text = _lines(content, encoding)
    first = next(text, "")
    separator = max(SEPARATORS, key=first.count)
    try:
        yield from csv.reader(_chain(first, text), delimiter=separator, strict=True)
    except csv.Error as error:
        raise FaultError(f"the table is damaged: {error}", "Export it again as CSV.") from error


def _chain(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _lines(content: BinaryIO, encoding: str) -> Iterator[str]:
    for line in lines(content):
        if isinstance(line, TooLargeError):
            raise line
        yield line.decode(encoding, "replace").replace("\0", "")


def _columns(names: list[str]) -> dict[str, int]:
    """Which column holds what, told by its name."""
    known = {_APART.sub(" ", name).strip().casefold(): column for column, name in reversed([*enumerate(names)])}
    return {
        ours: next(known[name] for name in theirs if name in known)
        for ours, theirs in COLUMNS.items()
        if any(name in known for name in theirs)
    }


def _item(capture: Capture, number: int, row: Row) -> Iterator[Item | Problem]:
    if not any(row.values()):
        return
    place, url = f"row {number}", word(row.get("url"))
    content = row.get("text") or row.get("title")
    if not content:
        yield FaultError(f"has no text, only the link {url}: nothing is fetched", FETCH).of(capture, place)
        return
    name = from_url(url) or f"{stem(capture.place)}-{number}"
    yield Item(capture.sha256, place, name, "text", content, _metadata(url, row), file=capture.place)


def _metadata(url: str | None, row: Row) -> Metadata:
    published = iso(row.get("published"))
    return Metadata(
        url=url,
        title=word(row.get("title")),
        published=published,
        published_by="record" if published else None,
        captured=iso_utc(row.get("captured")),
        record_digest=word(row.get("digest")),
        archived_at=word(row.get("archived_at")),
    )
