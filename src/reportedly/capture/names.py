"""What people call an item."""

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from reportedly.capture.found import STANDARD_INPUT
from reportedly.capture.limits import MAX_NAME
from reportedly.text.characters import storable

SUFFIXES = frozenset(
    {
        *(".html", ".htm", ".xhtml", ".shtml", ".txt", ".text", ".md", ".json", ".jsonl", ".ndjson", ".csv", ".tsv"),
        *(".xml", ".rss", ".atom", ".warc", ".wacz"),
    }
)
"""Suffixes that say what a file is and are no part of its name."""

_APART = re.compile(r"[^\w.]+")


def stem(place: str) -> str:
    """The name of a file without the suffixes that tell its kind; "stdin" for standard input."""
    if place == STANDARD_INPUT:
        return "stdin"
    name = PurePosixPath(place).name
    name = name[:-3] if name.lower().endswith(".gz") else name
    suffix = PurePosixPath(name).suffix
    return name.removesuffix(suffix) if suffix.lower() in SUFFIXES else name


def from_url(url: str | None) -> str | None:
    """A readable name made from a web address: host and path; None where there is no address."""
    name = host(url)
    if name is None or url is None:
        return None
    parts = urlsplit(url.strip())
    path = slug(f"{parts.path} {parts.query}")
    return f"{name}-{path}"[:MAX_NAME] if path else name


def host(url: str | None) -> str | None:
    """The host of a web address without "www.", None where there is none."""
    try:
        name = urlsplit((url or "").strip()).hostname
    except ValueError:
        return None
    return storable(name).removeprefix("www.") if name else None


def slug(text: str | None) -> str:
    """The words of a text joined by hyphens, fit for a command line."""
    return _APART.sub("-", text or "").strip("-.")


def word(value: object) -> str | None:
    """A name, id or title given in a record, as one clean line; None where it is empty or neither text nor number."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return " ".join(storable(str(value)).split()) or None
