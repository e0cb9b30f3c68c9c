"""Bytes as received. Captures and judgements are the only truth in a ledger."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Capture:
    """One file as received, frozen. Its bytes lie in the store, addressed by their SHA-256.

    ``kind`` is the form of the content ("html", "text", "jsonl", "warc", "wacz", "feed", "telegram", "csv",
    "unknown"), found by content and name. ``place`` says where it came from: the path as given, or ``-``.
    ``received`` is ISO 8601 UTC to the second: the file's own time of change, so that the same files give the
    same ledger whenever they are added; None for standard input.
    """

    sha256: str
    size: int
    kind: str
    place: str
    received: str | None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a page besides its text. Every field may be unknown (None).

    ``published`` is an ISO 8601 date or time; ``published_by`` says how it was found ("record", "html", "feed",
    "telegram", "url", or "text": a date in the words of a page, the weakest). ``captured`` is when the page was fetched
    (ISO 8601 UTC), where the container says so. ``record_id`` and ``record_digest`` are a WARC record's own;
    ``archived_at`` a link to an archived copy.
    """

    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    published_by: str | None = None
    language: str | None = None
    captured: str | None = None
    record_id: str | None = None
    record_digest: str | None = None
    archived_at: str | None = None


@dataclass(frozen=True, slots=True)
class Handover:
    """A relay that the container states outside the text: this item has it from ``voice``.

    ``kind`` is "forwarded_from", "reply_to" or "feed_source"; ``reference`` the id or address of what was passed on.
    """

    kind: str
    voice: str | None
    reference: str | None


@dataclass(frozen=True, slots=True)
class Item:
    """One page inside a capture, still raw: the unit that is read, alone, in a worker.

    ``locator`` names the place inside the capture ("" for the whole file, "line 17", "record urn:uuid:...",
    "message 42", "entry 3"); ``name`` is what people call it (file stem, the record's own id). ``form`` is "html" (a
    whole page), "fragment" (HTML that is all content) or "text"; ``content`` the raw bytes (still encoded) or a decoded
    string. ``charset`` is the encoding that the container names for the bytes, ``file`` the capture's place, for
    problems.
    """

    capture: str
    locator: str
    name: str
    form: str
    content: bytes | str
    metadata: Metadata = Metadata()
    handovers: tuple[Handover, ...] = ()
    file: str = ""
    charset: str | None = None
