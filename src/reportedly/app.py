"""The way of the data, put together: keep the bytes, read and extract in workers, write."""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from reportedly.model import Problem
from reportedly.model.store import Reading, Store

LEDGER_VARIABLE = "REPORTEDLY_LEDGER"
"""The environment variable that names the ledger where no path is given."""

DEFAULT_LEDGER = "reportedly.db"
"""The ledger in the current folder, where nothing else names one."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a long piece of work has come; the rate and the time left are for the screen to work out.

    ``stage`` is "keep" (bytes into the ledger) or "read" (bytes into articles); ``name`` the file at hand.
    ``bytes_known`` and ``captures_known`` are all that is known so far: they grow while files are being found.
    """

    stage: str
    name: str
    bytes_done: int
    bytes_known: int
    captures_done: int
    captures_known: int
    articles: int
    problems: int


Watcher = Callable[[Progress], None]
"""Told about progress a few times a second, in the caller's own thread."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What one ``add`` or ``rebuild`` did.

    ``problems`` counts all that concern what was given, those known from before among them, so that the same
    command gives the same answer again.
    """

    captures_new: int = 0
    captures_known: int = 0
    articles: int = 0
    attributions: int = 0
    figures: int = 0
    problems: int = 0


def unwatched(_: Progress) -> None:
    """For work that nobody watches."""


def ledger_path(path: Path | None = None) -> Path:
    """Where the ledger lies: the path given, else what the environment names, else the current folder's."""
    return path or Path(os.environ.get(LEDGER_VARIABLE) or DEFAULT_LEDGER)


def open_ledger(path: Path | None = None) -> Store:
    """The ledger at ``ledger_path(path)``, made where there is none; raises StopError where it cannot be used."""
    raise NotImplementedError


def existing_ledger(path: Path | None = None) -> Store:
    """The ledger at ``ledger_path(path)``, for looking; raises StopError where there is none."""
    raise NotImplementedError


def add(store: Store, paths: Iterable[str], watch: Watcher = unwatched) -> Summary:
    """Keep what lies at ``paths`` (files, folders, globs, ``-``), then read all that the ledger has not read yet."""
    raise NotImplementedError


def rebuild(store: Store, watch: Watcher = unwatched) -> Summary:
    """Forget all that was derived and make it again from the captures: the same bytes give the same ledger."""
    raise NotImplementedError


def extract(paths: Iterable[str], watch: Watcher = unwatched) -> Iterator[Reading | Problem]:
    """Read and extract without a ledger, in the order of the paths; a problem stands where something failed."""
    raise NotImplementedError
