"""The bytes of a file, as received."""

import hashlib
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import BinaryIO

from reportedly.capture.found import STANDARD_INPUT, Found, refusal
from reportedly.capture.kind import kind_of
from reportedly.capture.limits import CHUNK
from reportedly.capture.moment import utc
from reportedly.model import Capture, Problem, SkipError


@dataclass(frozen=True, slots=True)
class Raw:
    """The bytes of a found file: iterate for its chunks, as often as need be, or open it."""

    found: Found

    def __iter__(self) -> Iterator[bytes]:
        """The bytes in order, 1 MiB at a time; raises SkipError where they can no longer be read."""
        try:
            with self.found.path.open("rb") as stream:
                while chunk := stream.read(CHUNK):
                    yield chunk
        except OSError as error:
            raise SkipError(Problem(self.found.place, "", *refusal(error))) from error

    def open(self) -> AbstractContextManager[BinaryIO]:
        """A seekable stream of the bytes."""
        return self.found.path.open("rb")


def receive(found: Found) -> tuple[Capture, Raw]:
    """What was found, hashed and told by kind, and its bytes; raises SkipError where they cannot be read."""
    raw = Raw(found)
    digest, size, head = hashlib.sha256(), 0, b""
    for chunk in raw:
        head = head or chunk
        digest.update(chunk)
        size += len(chunk)
    return Capture(digest.hexdigest(), size, kind_of(head, found.place), found.place, _received(found)), raw


def _received(found: Found) -> str | None:
    """When the file was last changed, None for standard input."""
    if found.place == STANDARD_INPUT:
        return None
    try:
        return utc(datetime.fromtimestamp(int(found.path.stat().st_mtime), UTC))
    except OSError as error:
        raise SkipError(Problem(found.place, "", *refusal(error))) from error
    except (ValueError, OverflowError):
        return None
