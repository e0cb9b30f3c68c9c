"""Reading and extracting in several processes, in order; an item that hangs or crashes is lost alone."""

import os
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from reportedly.model.store import Reading
from reportedly.workers.pool import Workers
from reportedly.workers.reading import read_items
from reportedly.workers.steps import Step, chunks, placed

__all__ = ["Step", "read"]


def read(steps: Iterable[Step]) -> Iterator[list[tuple[Step, Reading]]]:
    """What came of every step, in order, some at a time.

    No process is started where there is nothing to read. Raises StopError where the workers cannot work at all.
    """
    waiting = chunks(iter(steps))
    first = list(islice(waiting, 2))
    with Workers(_cores() if len(first) > 1 else 1, read_items) as workers:
        for chunk, readings in workers.read(chain(first, waiting)):
            yield list(zip(chunk, placed(chunk, readings), strict=True))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
