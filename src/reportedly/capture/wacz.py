"""WACZ files: a zip with WARC files in it."""

import zlib
from collections.abc import Iterator
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from reportedly.capture.fault import SAVE_AGAIN, FaultError
from reportedly.capture.inflate import check_ratio, plain
from reportedly.capture.limits import MAX_MEMBERS
from reportedly.capture.warc import responses
from reportedly.model import Capture, Item, Problem

_BROKEN = (BadZipFile, EOFError, OSError, zlib.error, NotImplementedError, RuntimeError)


def items(capture: Capture, stream: BinaryIO) -> Iterator[Item | Problem]:
    """The items of the archived WARC files, in the order of the zip's directory."""
    with _opened(stream) as archive:
        members = archive.infolist()
        if len(members) > MAX_MEMBERS:
            raise FaultError(f"holds more than {MAX_MEMBERS:,} files", SAVE_AGAIN)
        for member in filter(_is_warc, members):
            yield from _responses(capture, archive, member)


def _opened(stream: BinaryIO) -> ZipFile:
    try:
        return ZipFile(stream)
    except _BROKEN as error:
        raise FaultError(f"the zip file is cut off or damaged: {error}", SAVE_AGAIN) from error


def _is_warc(member: ZipInfo) -> bool:
    return member.filename.lower().endswith((".warc", ".warc.gz"))


def _responses(capture: Capture, archive: ZipFile, member: ZipInfo) -> Iterator[Item | Problem]:
    """The items of one WARC; what is wrong with it leaves the others alone."""
    inside = f"{member.filename} "
    try:
        check_ratio(member.file_size, member.compress_size)
        with archive.open(member) as warc:
            yield from responses(capture, plain(warc), inside)  # type: ignore[arg-type]
    except FaultError as fault:
        yield fault.of(capture, inside.strip())
    except _BROKEN as error:
        yield FaultError(f"is damaged: {error}", SAVE_AGAIN).of(capture, inside.strip())
