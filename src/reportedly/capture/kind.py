"""What kind of file bytes are, told by content first and by name second."""

import io
import json
import re
from collections.abc import Callable
from pathlib import PurePosixPath

from reportedly.capture.fault import FaultError
from reportedly.capture.inflate import GZIP_MAGIC, Inflated
from reportedly.capture.limits import HEAD
from reportedly.text.decoding import marked

UNKNOWN = "unknown"
"""The kind of what no reader reads."""

FOREIGN = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF87a", "a picture (GIF)"),
    (b"GIF89a", "a picture (GIF)"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
    (b"SQLite format 3\0", "a database"),
    (b"PK\x03\x04", "a zip file without a web archive in it"),
    (b"7z\xbc\xaf", "a 7z file"),
    (b"Rar!\x1a", "a RAR file"),
    (b"\xfd7zXZ", "an xz file"),
    (b"\x28\xb5\x2f\xfd", "a zstd file"),
    (b"bplist00", "a web archive of Safari"),
    (b"From: <Saved by", "an MHTML page"),
)
"""First bytes of files that people have beside their pages, and what they are."""

CONTROL_SHARE = 0.02
"""Share of control characters from which bytes are no text: text has none but tabs, newlines and form feeds."""

_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27}) + b"\x7f"
_ZIP_NAME = re.compile(rb"PK\x03\x04.{26}([ -~]*)", re.DOTALL)
_WACZ_NAMES = (b"archive/", b"pages/", b"indexes/", b"datapackage", b"fuzzy.json", b"logs/", b"signed-digest")
_FEED = re.compile(
    r"(?>\s+|<\?.*?\?>|<!--.*?-->|<!doctype[^[>]*(?:\[.*?\]\s*)?>)*+<(rss|feed|rdf:RDF)\b", re.DOTALL | re.I
)
_HTML = re.compile(
    r"(?>\s+|<\?.*?\?>|<!--.*?-->)*+<(!doctype\s+html|html|head|body|meta|article|main|div|p)\b", re.DOTALL | re.I
)
_CONTENT = re.compile(r'"(text|html)"\s*:')
_JSON_FEED = re.compile(r'"version"\s*:\s*"https?:\\?/\\?/jsonfeed\.org')
_TELEGRAM = re.compile(r'"messages"\s*:\s*\[|"chats"\s*:\s*\{|"personal_information"\s*:\s*\{')

Sign = Callable[[str, str], bool]
"""Whether the first characters of a text, and its suffix, show a kind."""


def kind_of(head: bytes, name: str) -> str:
    """The kind of a file that begins with ``head``: see ``Capture.kind``. Compressed files are looked into."""
    if head.startswith(GZIP_MAGIC):
        head, name = _inflated(head), name.removesuffix(".gz")
    head = head[:HEAD]
    if head.startswith(b"WARC/"):
        return "warc"
    if head.startswith(b"PK\x03\x04"):
        return "wacz" if _is_wacz(head, name) else UNKNOWN
    return UNKNOWN if is_binary(head) else _kind_of_text(_glimpse(head), PurePosixPath(name).suffix.lower())


def foreign(head: bytes) -> str:
    """In words, what a file of unknown kind is."""
    known = (words for magic, words in FOREIGN if head.startswith(magic))
    return next(known, "a binary file" if is_binary(head) else "text, but no page, feed, export or table")


def is_binary(head: bytes) -> bool:
    """Whether bytes are something else than text."""
    if any(head.startswith(magic) for magic, _ in FOREIGN):
        return True
    text = _glimpse(head[:HEAD]).encode("utf-8", "replace")
    controls = len(text) - len(text.translate(None, _CONTROLS))
    return controls > CONTROL_SHARE * len(text)


def _inflated(head: bytes) -> bytes:
    try:
        return Inflated(io.BytesIO(head)).read(HEAD) or b""
    except FaultError:
        return b""


def _glimpse(head: bytes) -> str:
    """The first characters, well enough to see ASCII signs in them."""
    return head.decode(marked(head) or "utf-8", "replace")


def _is_wacz(head: bytes, name: str) -> bool:
    first = _ZIP_NAME.match(head)
    return name.lower().endswith(".wacz") or bool(first and first[1].startswith(_WACZ_NAMES))


def _kind_of_text(text: str, suffix: str) -> str:
    return next((kind for kind, sign in _SIGNS if sign(text, suffix)), UNKNOWN)


def _is_json(text: str) -> bool:
    return text.lstrip()[:1] in ("{", "[")


def _is_lines(text: str, suffix: str) -> bool:
    """JSON Lines: by name, or a first line that is an object by itself and belongs to nothing larger."""
    if suffix in (".jsonl", ".ndjson", ".jsonlines"):
        return True
    line, newline, _ = text.lstrip().partition("\n")
    return line.startswith("{") and bool(_CONTENT.search(line)) and (not newline or _parses(line))


def _parses(line: str) -> bool:
    try:
        json.loads(line)
    except (ValueError, RecursionError):
        return False
    return True


def _is_json_feed(text: str, suffix: str) -> bool:
    return _is_json(text) and bool(_JSON_FEED.search(text))


def _is_telegram(text: str, suffix: str) -> bool:
    return text.lstrip().startswith("{") and suffix != ".jsonl" and bool(_TELEGRAM.search(text))


def _is_feed(text: str, suffix: str) -> bool:
    return suffix in (".rss", ".atom") or bool(_FEED.match(text))


def _is_html(text: str, suffix: str) -> bool:
    named = suffix in (".html", ".htm", ".xhtml", ".shtml")
    return named or (suffix not in (".txt", ".text", ".csv", ".md") and bool(_HTML.match(text)))


def _is_csv(text: str, suffix: str) -> bool:
    return suffix in (".csv", ".tsv")


def _is_text(text: str, suffix: str) -> bool:
    return suffix in (".txt", ".text", ".md") or (_unnamed(suffix) and not _is_json(text))


def _unnamed(suffix: str) -> bool:
    """Whether a suffix says nothing: none at all, or the tail of a name with a full stop in it."""
    return not re.fullmatch(r"\.[a-z0-9]{1,8}", suffix)


_SIGNS: tuple[tuple[str, Sign], ...] = (
    ("feed", _is_feed),
    ("feed", _is_json_feed),
    ("telegram", _is_telegram),
    ("jsonl", _is_lines),
    ("html", _is_html),
    ("csv", _is_csv),
    ("text", _is_text),
)
"""In the order in which they are asked."""
