"""Processes that read items, in order; an item that hangs or crashes is lost alone."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Self

from reportedly.model import Item, Problem, StopError
from reportedly.model.store import Reading
from reportedly.workers.reading import LEAST_SECONDS, LIMIT_EXIT, ReadItems, allowed_seconds, prepare, within
from reportedly.workers.steps import Step

if TYPE_CHECKING:
    from concurrent.futures import Future

    from pebble import ProcessPool

CHUNKS_A_WORKER = 4
"""Chunks on their way for every worker: enough that none waits, few enough to bound memory."""

BYTES_UNDER_WAY = 32 << 20
"""Content on its way at most, over all workers, but for one last item."""

WAITING_FACTOR = 10
"""A worker may wait for a busy machine or disk: it is ended after this many times its processor time on the clock."""


class Workers:
    """Processes that read items; started with the first chunk that holds one.

    ``read_items`` may take ``allowed`` seconds of processor time for the items it is given.
    """

    def __init__(
        self, count: int, read_items: ReadItems, allowed: Callable[[Sequence[Item]], float] = allowed_seconds
    ) -> None:
        self._count = count
        self._read_items = read_items
        self._allowed = allowed
        self._started: ProcessPool | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        if self._started:
            self._started.stop()  # type: ignore[no-untyped-call]
            self._started.join()

    def read(self, chunks: Iterable[list[Step]]) -> Iterator[tuple[list[Step], list[Reading]]]:
        """The readings of the items of every chunk, in order."""
        sent: deque[_Sent] = deque()
        for chunk in chunks:
            sent.append(self._send(chunk))
            while self._is_enough(sent):
                yield self._received(sent)
        while sent:
            yield self._received(sent)

    def _is_enough(self, sent: "deque[_Sent]") -> bool:
        size = sum(len(item.content) for it in sent for item in it.items)
        return len(sent) > self._count * CHUNKS_A_WORKER or size > BYTES_UNDER_WAY

    def _send(self, chunk: list[Step]) -> "_Sent":
        items = [step.what for step in chunk if isinstance(step.what, Item)]
        if not items:
            return _Sent(chunk, items, LEAST_SECONDS, _nothing())
        seconds = self._allowed(items)
        task = seconds, self._read_items, items
        return _Sent(chunk, items, seconds, self._pool().schedule(within, args=task, timeout=WAITING_FACTOR * seconds))

    def _received(self, sent: "deque[_Sent]") -> tuple[list[Step], list[Reading]]:
        patience = WAITING_FACTOR * sum(it.seconds for it in sent)
        first = sent.popleft()
        return first.chunk, self._readings(first, patience)

    def _readings(self, sent: "_Sent", patience: float) -> list[Reading]:
        """Of a chunk that hung or crashed each item is tried again alone, so that only the guilty one is lost.

        Whatever the pool itself loses is given up after ``patience``: what all that is under way may take.
        """
        from concurrent.futures.process import BrokenProcessPool

        from pebble import ProcessExpired

        try:
            return sent.future.result(patience)
        except (TimeoutError, ProcessExpired) as error:
            if len(sent.items) == 1:
                return [_lost(sent.items[0], sent.seconds, error)]
            alone = [step for step in sent.chunk if isinstance(step.what, Item)]
            return [reading for step in alone for reading in self._readings(self._send([step]), patience)]
        except BrokenProcessPool as error:
            raise StopError("The reading processes cannot start; run the same command again to go on.") from error

    def _pool(self) -> "ProcessPool":
        from multiprocessing import get_context

        from pebble import ProcessPool

        if self._started is None:
            self._started = ProcessPool(self._count, initializer=prepare, context=get_context("spawn"))
        return self._started


@dataclass(frozen=True, slots=True)
class _Sent:
    """A chunk on its way: its items, how long they may take, and what will come of them."""

    chunk: list[Step]
    items: list[Item]
    seconds: float
    future: "Future[list[Reading]]"


def _nothing() -> "Future[list[Reading]]":
    from concurrent.futures import Future

    future: Future[list[Reading]] = Future()
    future.set_result([])
    return future


def _lost(item: Item, seconds: float, error: Exception) -> Reading:
    hung = isinstance(error, TimeoutError) or getattr(error, "exitcode", None) == LIMIT_EXIT
    reason = f"This item took longer than {seconds:.1f} seconds." if hung else "This item crashed its reader."
    remedy = "Look at the item: it may be damaged or made to harm. The rest was read."
    return Reading(problems=(Problem(item.file, item.locator, reason, remedy, item.capture),))
