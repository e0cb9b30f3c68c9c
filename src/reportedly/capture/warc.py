"""WARC files: each HTML response that was fetched is an item."""

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from reportedly.capture.fault import FaultError, RecordError
from reportedly.capture.inflate import plain
from reportedly.capture.limits import CHUNK, HEAD, MAX_HEADER, MAX_RECORD, MAX_REPAIRS
from reportedly.capture.lines import Rationed, TooLargeError
from reportedly.capture.moment import iso_utc
from reportedly.capture.names import from_url, word
from reportedly.capture.payload import RECAPTURE, page_in
from reportedly.model import Capture, Item, Metadata, Problem

if TYPE_CHECKING:
    from warcio.statusandheaders import StatusAndHeaders

_RECORD = re.compile(rb"WARC/\d\.\d+\s*$")
_PAGE = re.compile(r"\s*(text/html|application/xhtml\+xml)\b", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Record:
    """The headers of one record; its block of ``length`` bytes begins at byte ``start`` of the (inflated) file."""

    headers: "StatusAndHeaders"
    start: int
    length: int
    inside: str

    def header(self, name: str) -> str:
        """The value of a header, "" where it is absent."""
        return str(self.headers.get_header(name) or "").strip()

    @property
    def id(self) -> str:
        """The record's own id, "" where it has none."""
        return word(self.header("WARC-Record-ID").strip("<>")) or ""

    @property
    def locator(self) -> str:
        """Where it stands: the file inside a WACZ, if any, and the record's id, else its first byte."""
        return f"{self.inside}record {self.id}" if self.id else f"{self.inside}byte {self.start}"


def items(capture: Capture, stream: BinaryIO) -> Iterator[Item | Problem]:
    """One item for each HTML response with status 200; a broken record becomes a Problem and the next is looked for."""
    yield from responses(capture, plain(stream), "")


def responses(capture: Capture, stream: BinaryIO, inside: str) -> Iterator[Item | Problem]:
    """The items of one WARC, ``inside`` naming the file in a larger archive that it is ("" for none)."""
    repairs = 0
    while (line := _next_line(stream)) is not None:
        start = stream.tell()
        place = f"{inside}byte {start - len(line)}"
        try:
            record = _record(stream, line, inside)
            start, place = record.start, record.locator
            yield from _response(capture, stream, record)
        except RecordError as fault:
            yield fault.of(capture, place)
            repairs += 1
            _find_next(stream, start, repairs)


def _next_line(stream: BinaryIO) -> bytes | None:
    """The first line that is not blank, None at the end."""
    while line := stream.readline(CHUNK):
        if line.strip():
            return line
    return None


def _find_next(stream: BinaryIO, start: int, repairs: int) -> None:
    """Go to the first line from byte ``start`` on that begins a record, or to the end."""
    if repairs > MAX_REPAIRS:
        raise FaultError(f"has more than {MAX_REPAIRS} broken records: the rest is not read", RECAPTURE)
    stream.seek(start)
    while line := stream.readline(CHUNK):
        if _RECORD.match(line):
            stream.seek(stream.tell() - len(line))
            return


def _record(stream: BinaryIO, line: bytes, inside: str) -> Record:
    """The record that begins with ``line``; the stream then stands at its block."""
    from warcio.statusandheaders import StatusAndHeadersParser

    if not _RECORD.match(line):
        raise RecordError("no record begins here: the length of the one before it lies", RECAPTURE)
    try:
        headers = StatusAndHeadersParser([], verify=False).parse(Rationed(stream, MAX_HEADER), line)
        length = int(headers.get_header("Content-Length"))
    except (TooLargeError, EOFError, TypeError, ValueError):
        raise RecordError("the headers of this record are damaged", RECAPTURE) from None
    if length < 0:
        raise RecordError("the length of this record is negative", RECAPTURE)
    return Record(headers, stream.tell(), length, inside)


def _response(capture: Capture, stream: BinaryIO, record: Record) -> Iterator[Item]:
    """The item of a record, if it is a page that was fetched; reads to the end of its block."""
    if record.header("WARC-Type").lower() != "response":
        _leave(stream, record, 0)
        return
    head = _exactly(stream, min(record.length, HEAD))
    http, body_start = _http(head)
    if not _is_page(http):
        _leave(stream, record, len(head))
        return
    if record.length > MAX_RECORD:
        _leave(stream, record, len(head))
        raise RecordError(f"is larger than {MAX_RECORD:,} bytes, more than any page", RECAPTURE)
    payload = (head + _exactly(stream, record.length - len(head)))[body_start:]
    _leave(stream, record, record.length)
    yield _item(capture, record, http, payload)


def _exactly(stream: BinaryIO, size: int) -> bytes:
    """The next ``size`` bytes; raises RecordError where the file ends before."""
    pieces = []
    while size and (piece := stream.read(min(size, CHUNK))):
        pieces.append(piece)
        size -= len(piece)
    if size:
        raise RecordError(f"is cut off, or its length lies: {size:,} bytes are missing", RECAPTURE)
    return b"".join(pieces)


def _leave(stream: BinaryIO, record: Record, read: int) -> None:
    """Pass over what is left of a block; raises RecordError where it does not end where its length says."""
    for offset in range(read, record.length, CHUNK):
        _exactly(stream, min(CHUNK, record.length - offset))
    if stream.readline(CHUNK).strip():
        raise RecordError("the length of this record lies: its content goes on", RECAPTURE)


def _http(head: bytes) -> tuple["StatusAndHeaders", int]:
    """Status and headers of an HTTP response, and where its body begins."""
    from warcio.statusandheaders import StatusAndHeadersParser

    stream = io.BytesIO(head)
    try:
        return StatusAndHeadersParser([], verify=False).parse(stream), stream.tell()
    except EOFError:
        raise RecordError("this response is empty", RECAPTURE) from None


def _is_page(http: "StatusAndHeaders") -> bool:
    return http.get_statuscode() == "200" and bool(_PAGE.match(http.get_header("Content-Type") or ""))


def _item(capture: Capture, record: Record, http: "StatusAndHeaders", payload: bytes) -> Item:
    try:
        page = page_in(payload, http, record.header("WARC-Payload-Digest"))
    except FaultError as fault:
        raise RecordError(fault.reason, fault.remedy) from fault
    url = word(record.header("WARC-Target-URI").strip("<>"))
    charset = _CHARSET.search(http.get_header("Content-Type") or "")
    return Item(
        capture.sha256,
        record.locator,
        from_url(url) or record.locator,
        "html",
        page,
        _metadata(record, url),
        file=capture.place,
        charset=charset[1] if charset else None,
    )


def _metadata(record: Record, url: str | None) -> Metadata:
    return Metadata(
        url=url,
        captured=iso_utc(record.header("WARC-Date")),
        record_id=record.id or None,
        record_digest=word(record.header("WARC-Payload-Digest")),
    )
