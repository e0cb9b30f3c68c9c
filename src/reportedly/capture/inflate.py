"""Compressed bytes as plain ones, never more than the caps allow."""

import gzip
import io
import zlib
from collections.abc import Callable
from typing import IO, BinaryIO

from reportedly.capture.fault import SAVE_AGAIN, UNPACK, FaultError
from reportedly.capture.limits import CHUNK, MAX_INFLATED, MAX_PAGE, MAX_RATIO, RATIO_GRACE

GZIP_MAGIC = b"\x1f\x8b"


class Inflated(io.RawIOBase):
    """A gzip stream read as its content; raises FaultError where it is cut off, damaged or a bomb.

    Seeking backwards reads again from the start, as with ``gzip.GzipFile``.
    """

    def __init__(self, packed: BinaryIO) -> None:
        super().__init__()
        self._packed = packed
        self._plain = gzip.GzipFile(fileobj=packed, mode="rb")

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        return self._plain.seek(offset, whence)

    def tell(self) -> int:
        return self._plain.tell()

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        data = _guarded(lambda: self._plain.read1(len(buffer)))
        buffer[: len(data)] = data
        check_ratio(self._plain.tell(), self._packed.tell())
        return len(data)


def plain(stream: BinaryIO) -> BinaryIO:
    """``stream`` from its start, inflated where it is gzip; what is compressed once more inside is left as it is."""
    stream.seek(0)
    packed = stream.read(len(GZIP_MAGIC)) == GZIP_MAGIC
    stream.seek(0)
    return io.BufferedReader(Inflated(stream), CHUNK) if packed else stream


def check_ratio(inflated: int, packed: int) -> None:
    """Raise FaultError where so few compressed bytes cannot honestly hold so many."""
    if inflated > MAX_INFLATED or (inflated > RATIO_GRACE and inflated > MAX_RATIO * packed):
        raise FaultError(f"inflates to more than {inflated:,} bytes from {packed:,}: looks like a zip bomb", UNPACK)


def read_page(stream: IO[bytes]) -> bytes:
    """The rest of a stream that holds one page; raises FaultError where it is larger than a page can be."""
    pieces, size = [], 0
    while piece := stream.read(1 << 16):
        size += len(piece)
        if size > MAX_PAGE:
            raise FaultError(
                f"is larger than {MAX_PAGE:,} bytes, more than any page", "Add the part that holds the article."
            )
        pieces.append(piece)
    return b"".join(pieces)


def decoded_body(body: bytes, coding: str) -> bytes:
    """The body of an HTTP response without its content coding ("gzip", "deflate", "br" or "identity")."""
    for name in reversed([part.strip().lower() for part in coding.split(",")]):
        body = _decoder(name)(body)
    return body


def _decoder(coding: str) -> Callable[[bytes], bytes]:
    try:
        return _DECODERS[coding]
    except KeyError:
        raise FaultError(f"is compressed as {coding!r}, which cannot be read", SAVE_AGAIN) from None


def _gunzip(body: bytes) -> bytes:
    """Some servers and archivers name a coding that they then do not use; the bytes decide."""
    return read_page(plain(io.BytesIO(body))) if body.startswith(GZIP_MAGIC) else body


def _inflate(body: bytes) -> bytes:
    """Deflate comes with and without the zlib header."""
    for window in (zlib.MAX_WBITS, -zlib.MAX_WBITS):
        machine = zlib.decompressobj(window)
        try:
            return _whole(machine.decompress(body, MAX_PAGE + 1), machine.eof)
        except zlib.error:
            continue
    return body


def _unbrotli(body: bytes) -> bytes:
    import brotli

    machine = brotli.Decompressor()
    try:
        page = machine.process(body, output_buffer_limit=MAX_PAGE + 1)
    except brotli.error:
        return body
    return _whole(page, machine.is_finished())


def _whole(page: bytes, finished: bool) -> bytes:
    """An inflated body, where it is all there and no larger than a page can be."""
    if len(page) <= MAX_PAGE and not finished:
        raise FaultError("the compressed page is cut off: its end is missing", SAVE_AGAIN)
    return read_page(io.BytesIO(page))


def _guarded(read: Callable[[], bytes]) -> bytes:
    try:
        return read()
    except EOFError:
        raise FaultError("the gzip file is cut off: its end is missing", SAVE_AGAIN) from None
    except (OSError, zlib.error) as error:
        raise FaultError(f"the gzip file is damaged ({error})", SAVE_AGAIN) from None


_DECODERS: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    "identity": bytes,
    "none": bytes,
    "utf-8": bytes,
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _inflate,
    "br": _unbrotli,
}
