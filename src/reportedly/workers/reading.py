"""What a worker does: bytes to text to what is said in it. Whatever an item does, a reading comes of it."""

import os
import signal
from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING

from reportedly.model import Article, Extraction, Item, Problem, SkipError, StopError
from reportedly.model.store import NOTHING, Reading

if TYPE_CHECKING:
    from reportedly.extract.extractor import Extractor

LEAST_SECONDS = 60.0
"""Processor time that even the smallest items may take: a worker's first wait for imports and weights, some 3 s."""

BYTES_A_SECOND = 5_000
"""A quarter of what one core reads and extracts of plain text: what takes longer than this hangs."""

LIMIT_EXIT = -getattr(signal, "SIGPROF", 0)
"""Exit code of a worker that used up its processor time."""

MEMORY_BYTES = 4 << 30
"""Address space of a worker: a page that needs more fails alone, before the machine runs out."""

THREAD_VARIABLES = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS")
"""Set to 1 in workers: there is one for every core, so threads inside one would only be in each other's way."""

ReadItems = Callable[[Sequence[Item]], list[Reading]]
"""What a worker does: a reading for each of some items."""


def prepare() -> None:
    """In a worker, before anything heavy is imported."""
    os.environ.update(dict.fromkeys(THREAD_VARIABLES, "1"), TOKENIZERS_PARALLELISM="false")
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, resource.getrlimit(resource.RLIMIT_AS)[1]))


def allowed_seconds(items: Sequence[Item]) -> float:
    """How much processor time reading these items may take together."""
    return LEAST_SECONDS + sum(len(item.content) for item in items) / BYTES_A_SECOND


def read_items(items: Sequence[Item]) -> list[Reading]:
    """In a worker: read and extract items."""
    return list(map(_read_item, items))


def within(seconds: float, read: ReadItems, items: Sequence[Item]) -> list[Reading]:
    """In a worker: the readings, or, after ``seconds`` of processor time, the end of the process.

    The system ends it, even inside a library that never returns, and also where nobody is left to do so.
    """
    _limit(seconds)
    readings = read(items)
    _limit(0)
    return readings


def _limit(seconds: float) -> None:
    if hasattr(signal, "ITIMER_PROF"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _read_item(item: Item) -> Reading:
    from reportedly import capture

    try:
        article, problems = capture.read(item)
    except SkipError as error:
        return Reading(problems=(error.problem,))
    except StopError:
        raise
    except Exception as error:
        return Reading(problems=(_failed(item, "This item could not be read", error),))
    if article is None:
        return Reading(problems=tuple(problems))
    extraction, more = _extract(item, article)
    return Reading(article, extraction, (*problems, *more))


def _extract(item: Item, article: Article) -> tuple[Extraction, tuple[Problem, ...]]:
    try:
        known = article.metadata
        return _extractor().extract(article.text, known.published, known.outlet), ()
    except StopError:
        raise
    except Exception as error:
        return NOTHING, (_failed(item, "The attributions of this item could not be found", error),)


@cache
def _extractor() -> "Extractor":
    from reportedly.extract.extractor import load

    return load(threads=1)


def _failed(item: Item, what: str, error: Exception) -> Problem:
    reason = f"{what} ({type(error).__name__}: {error})."
    return Problem(item.file, item.locator, reason, "Please report it, with the file.", item.capture)
