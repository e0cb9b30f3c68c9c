"""What lies at the paths that a person names."""

import glob
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from reportedly.capture.limits import CHUNK
from reportedly.model import Problem

STANDARD_INPUT = "-"
"""The path that stands for standard input."""

NO_PAGES = frozenset(
    {
        *(".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".ico", ".bmp", ".tif", ".tiff", ".heic"),
        *(".mp4", ".webm", ".mov", ".avi", ".mkv", ".m4v", ".3gp", ".ts", ".m3u8", ".mp3", ".ogg", ".oga", ".opus"),
        *(".m4a", ".wav", ".flac", ".tgs", ".css", ".js", ".mjs", ".map", ".woff", ".woff2", ".ttf", ".otf", ".eot"),
        *(".download", ".db", ".db-wal", ".db-shm", ".sqlite"),
    }
)
"""Names of pictures, sound, video, fonts, styles and scripts, which browsers and Telegram save beside the pages, and of
databases, ledgers among them."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to be received. ``path`` is where it lies now, ``place`` where the person has it (posix form, or ``-``).

    ``spool`` keeps the copy of standard input; it lives as long as this record.
    """

    path: Path
    place: str
    spool: IO[bytes] | None = None


def find(paths: Sequence[str]) -> Iterator[Found | Problem]:
    """Every file at ``paths`` (files, folders, globs, ``-``), in the order given; folders and globs sorted by name.

    A walk through a folder passes over hidden files, links to folders, and what its name shows to be no page
    (``NO_PAGES``); named outright it is found. What is missing, may not be read or is no file becomes a Problem.
    """
    for path in paths:
        yield from _spooled() if path == STANDARD_INPUT else _at(path)


def _at(path: str) -> Iterator[Found | Problem]:
    if os.path.lexists(path) or not glob.has_magic(path):
        yield from _folder(path) if Path(path).is_dir() else _file(path)
        return
    matches = sorted(glob.glob(path, recursive=True))  # noqa: PTH207
    if not matches:
        yield _problem(path, "nothing matches this pattern", "Check the pattern; quotes keep a shell from reading it.")
    for match in matches:
        yield from _folder(match) if Path(match).is_dir() else _file(match)


def _folder(path: str) -> Iterator[Found | Problem]:
    """All files below a folder, sorted by name, each folder's files before its folders."""
    refused: list[Problem] = []
    for folder, folders, files in os.walk(path, onerror=lambda error: refused.append(_refused(error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() not in NO_PAGES:
                yield from _file(str(Path(folder, name)))
        yield from refused
        refused.clear()
    yield from refused


def _file(path: str) -> Iterator[Found | Problem]:
    """The file at ``path``, opened once to see that it may be read; a pipe or device is not opened at all."""
    try:
        if not stat.S_ISREG(Path(path).stat().st_mode):
            yield _problem(path, "is no regular file", "Pipe it in: add reads standard input as '-'.")
            return
        with Path(path).open("rb"):
            yield Found(Path(path), place_of(path))
    except OSError as error:
        yield _refused(error)


def _spooled() -> Iterator[Found]:
    """Standard input, copied to a file that can be read twice and is gone when nobody holds its Found any longer."""
    import shutil
    import tempfile

    spool = tempfile.NamedTemporaryFile(prefix="reportedly-")  # noqa: SIM115
    shutil.copyfileobj(sys.stdin.buffer, spool, CHUNK)
    spool.flush()
    yield Found(Path(spool.name), STANDARD_INPUT, spool)


def place_of(path: str) -> str:
    """A path as a ledger keeps it: posix form, as given, bytes that are no UTF-8 replaced."""
    return os.fsencode(Path(path).as_posix()).decode("utf-8", "replace")


def refusal(error: OSError) -> tuple[str, str]:
    """Reason and remedy for a file that the system does not hand out."""
    if isinstance(error, FileNotFoundError):
        return "does not exist", "Check the path."
    if isinstance(error, PermissionError):
        return "may not be read: no permission", "Change its permissions, or run as a user who may read it."
    return f"cannot be read: {error.strerror or error}", "Check the disk and copy the file to another place."


def _refused(error: OSError) -> Problem:
    return _problem(os.fsdecode(error.filename or ""), *refusal(error))


def _problem(path: str, reason: str, remedy: str) -> Problem:
    return Problem(place_of(path), "", reason, remedy)
