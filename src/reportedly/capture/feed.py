"""RSS, Atom and JSON Feed files: each entry is an item."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, BinaryIO
from xml.parsers import expat

from reportedly.capture.fault import SAVE_AGAIN, FaultError
from reportedly.capture.inflate import plain
from reportedly.capture.jsonfeed import entries
from reportedly.capture.limits import MAX_FEED, MAX_FEED_DEPTH
from reportedly.capture.lines import SPLIT
from reportedly.capture.moment import iso, utc
from reportedly.capture.names import from_url, host, stem, word
from reportedly.model import Capture, Handover, Item, Metadata, Problem

LONGEST_ENTITY = 100
"""Characters that an entity may stand for; honest feeds declare single signs."""

NO_TEXT = "Save the page itself and add that."
"""Remedy for an entry that says nothing."""

TRICK = "Do not trust this feed; get it again from its publisher."
"""Remedy for a feed that is made to break its reader."""


def items(capture: Capture, stream: BinaryIO) -> Iterator[Item | Problem]:
    """One item an entry; a damaged feed gives what can be read of it, and a Problem."""
    content = plain(stream)
    head = content.read(1024).lstrip(b"\xef\xbb\xbf \t\r\n")
    content.seek(0)
    yield from entries(capture, content) if head.startswith(b"{") else _entries(capture, content)


def _entries(capture: Capture, content: BinaryIO) -> Iterator[Item | Problem]:
    import feedparser

    data = _whole(content)
    check_entities(data)
    feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    for number, entry in enumerate(feed.entries, 1):
        yield from _entry(capture, number, feed.feed, entry)
    if feed.bozo:
        yield FaultError(f"the feed is damaged: {feed.bozo_exception}", SAVE_AGAIN).of(capture, "")


def _entry(capture: Capture, number: int, feed: Any, entry: Any) -> Iterator[Item | Problem]:
    """The item of one entry, whose ``<source>``, where it has one, is the true publisher."""
    place = f"entry {number}"
    form, content = _content(entry)
    if not content:
        yield FaultError("has neither text nor title", NO_TEXT).of(capture, place)
        return
    name = _name(entry) or f"{stem(capture.place)}-{number}"
    metadata, handovers = _metadata(feed, entry), tuple(_handovers(entry))
    yield Item(capture.sha256, place, name, form, content, metadata, handovers, capture.place)
    if entry.get("published") and metadata.published is None:
        yield FaultError(f"its date cannot be read: {entry.published!r:.60}", SAVE_AGAIN).of(capture, place)


def _content(entry: Any) -> tuple[str, str]:
    """Form and content: the fullest text that the entry carries, its title where it has none."""
    details = [*entry.get("content", []), entry.get("summary_detail") or {}]
    value, kind = max(((detail.get("value") or "", detail.get("type")) for detail in details), key=lambda x: len(x[0]))
    if value.strip():
        return "text" if kind == "text/plain" else "fragment", value
    return "text", word(entry.get("title")) or ""


def _name(entry: Any) -> str | None:
    """The entry's own id where it is no address, else a name made from its address."""
    own = word(entry.get("id"))
    return own if own and host(own) is None else from_url(entry.get("link")) or from_url(own)


def _metadata(feed: Any, entry: Any) -> Metadata:
    url = word(entry.get("link"))
    published = iso(entry.get("published")) or _utc(entry.get("published_parsed"))
    return Metadata(
        url=url,
        outlet=_publisher(entry) or word(feed.get("title")) or host(url),
        title=word(entry.get("title")),
        byline=word(entry.get("author")),
        published=published,
        published_by="feed" if published else None,
    )


def _publisher(entry: Any) -> str | None:
    return word((entry.get("source") or {}).get("title")) or host(_source_url(entry))


def _source_url(entry: Any) -> str | None:
    """The address of the true publisher's feed: an attribute in RSS, a link in Atom."""
    source = entry.get("source") or {}
    return word(source.get("href") or source.get("link"))


def _handovers(entry: Any) -> Iterator[Handover]:
    if _publisher(entry):
        yield Handover("feed_source", _publisher(entry), _source_url(entry))


def _utc(parts: Any) -> str | None:
    """A date as feedparser gives it: nine numbers, UTC."""
    try:
        return utc(datetime(*parts[:6]).replace(tzinfo=UTC)) if parts else None
    except ValueError:
        return None


def _whole(content: BinaryIO) -> bytes:
    data = b"".join(iter(lambda: content.read(MAX_FEED // 100), b""))
    if len(data) > MAX_FEED:
        raise FaultError(f"is a feed of more than {MAX_FEED:,} bytes", SPLIT)
    return data


def check_entities(data: bytes) -> None:
    """Raise FaultError where a feed declares entities that grow or reach outside, or nests too deep.

    Damaged XML is left to the feed parser, which forgives it.
    """
    depth = 0

    def declared(name: str, _is_parameter: bool, value: str | None, *_: Any) -> None:
        if value is None or "&" in value or "%" in value or len(value) > LONGEST_ENTITY:
            raise FaultError(f"declares the entity {name!r:.40}, which grows or reaches outside the feed", TRICK)

    def opened(*_: Any) -> None:
        nonlocal depth
        depth += 1
        if depth > MAX_FEED_DEPTH:
            raise FaultError(f"nests XML more than {MAX_FEED_DEPTH} deep", TRICK)

    def closed(_: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.EntityDeclHandler, parser.StartElementHandler, parser.EndElementHandler = declared, opened, closed
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError):
        return
