"""Streams read in pieces that cannot grow without end."""

from collections.abc import Iterator
from typing import BinaryIO

from reportedly.capture.fault import FaultError
from reportedly.capture.limits import CHUNK, MAX_LINE

SPLIT = "Split it into smaller parts and add those."
"""Remedy for what is too large."""


class TooLargeError(FaultError):
    """One value is larger than memory should hold."""


def lines(stream: BinaryIO) -> Iterator[bytes | TooLargeError]:
    """The lines of a stream with their newlines; an error in the place of each that is too long to hold."""
    while line := stream.readline(MAX_LINE + 1):
        if len(line) <= MAX_LINE:
            yield line
        else:
            _skip_line(stream, line)
            yield TooLargeError(f"is longer than {MAX_LINE:,} bytes", SPLIT)


def _skip_line(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(CHUNK)


class Rationed:
    """A stream that hands out ``ration`` bytes until it is renewed; raises TooLargeError beyond them.

    Reads as many bytes as are at hand, so that nothing read before an error is lost.
    """

    def __init__(self, stream: BinaryIO, ration: int) -> None:
        self._line = stream.readline
        self._read = getattr(stream, "read1", stream.read)
        self._ration = ration
        self._left = ration

    def renew(self) -> None:
        """Grant a full ration again."""
        self._left = self._ration

    def read(self, size: int = -1) -> bytes:
        """Some of the next bytes, none at the end of the stream."""
        return self._taken(self._read(size if 0 <= size <= CHUNK else CHUNK))

    def readline(self, size: int = -1) -> bytes:
        """The next line."""
        return self._taken(self._line(size if 0 <= size <= self._left else self._left + 1))

    def _taken(self, data: bytes) -> bytes:
        self._left -= len(data)
        if self._left < 0:
            raise TooLargeError(f"holds one value of more than {self._ration:,} bytes", SPLIT)
        return data
