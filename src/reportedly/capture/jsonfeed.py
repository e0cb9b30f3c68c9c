"""JSON Feed (versions 1 and 1.1): each member of ``items`` is an item."""

from collections.abc import Iterator
from typing import Any, BinaryIO

from reportedly.capture.fault import SAVE_AGAIN, FaultError
from reportedly.capture.json_stream import values
from reportedly.capture.moment import iso
from reportedly.capture.names import from_url, host, stem, word
from reportedly.model import Capture, Item, Metadata, Problem

FORMS = (("content_text", "text"), ("content_html", "fragment"), ("summary", "text"), ("title", "text"))
"""Where the text of an entry stands, the best first, and its form."""


def entries(capture: Capture, stream: BinaryIO) -> Iterator[Item | Problem]:
    """One item an entry; one without text becomes a Problem."""
    outlet, number = None, 0
    for prefix, value in values(stream, frozenset(["title", "items.item"])):
        if prefix == "title":
            outlet = word(value)
            continue
        number += 1
        yield from _entry(capture, number, outlet, value)


def _entry(capture: Capture, number: int, outlet: str | None, entry: Any) -> Iterator[Item | Problem]:
    place = f"entry {number}"
    if not isinstance(entry, dict):
        yield FaultError("is no JSON object", SAVE_AGAIN).of(capture, place)
        return
    form, content = _content(entry)
    if not content:
        yield FaultError("has neither text nor title", SAVE_AGAIN).of(capture, place)
        return
    metadata = _metadata(outlet, entry)
    name = _name(entry) or f"{stem(capture.place)}-{number}"
    yield Item(capture.sha256, place, name, form, content, metadata, file=capture.place)
    if entry.get("date_published") and metadata.published is None:
        yield FaultError(f"its date cannot be read: {entry['date_published']!r:.60}", SAVE_AGAIN).of(capture, place)


def _content(entry: dict[str, Any]) -> tuple[str, str]:
    found = ((form, entry.get(field)) for field, form in FORMS)
    return next(((form, text) for form, text in found if isinstance(text, str) and text.strip()), ("text", ""))


def _name(entry: dict[str, Any]) -> str | None:
    own = word(entry.get("id"))
    return own if own and host(own) is None else from_url(word(entry.get("url"))) or from_url(own)


def _metadata(outlet: str | None, entry: dict[str, Any]) -> Metadata:
    url, published = word(entry.get("url")), iso(entry.get("date_published"))
    return Metadata(
        url=url,
        outlet=outlet or host(url),
        title=word(entry.get("title")),
        byline=_byline(entry),
        published=published,
        published_by="feed" if published else None,
    )


def _byline(entry: dict[str, Any]) -> str | None:
    """The authors' names: a list since version 1.1, one before."""
    listed = entry.get("authors")
    authors = listed if isinstance(listed, list) else [entry.get("author")]
    names = [word(author.get("name")) for author in authors if isinstance(author, dict)]
    return "; ".join(filter(None, names)) or None
