"""The steps through captures: grouped to travel together, put back in their places."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.model import Capture, Item, Problem
from reportedly.model.store import Reading

CHUNK_ITEMS = 8
"""Items that travel together; alone, a short one costs more to send than to read."""

CHUNK_BYTES = 256 << 10
"""A chunk with this much content travels without waiting for more items."""

CHUNK_STEPS = 64
"""Steps of a chunk, those with nothing to read among them."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step through a capture: an item to read, a problem to keep, or (None) the end.

    ``position`` is how many bytes of the capture have been gone through to get here.
    """

    capture: Capture
    ordinal: int
    what: Item | Problem | None
    position: int = 0


def chunks(steps: Iterator[Step]) -> Iterator[list[Step]]:
    """Steps in groups that are small in number and in bytes."""
    while step := next(steps, None):
        chunk, items, size = [step], _items(step), _size(step)
        while items < CHUNK_ITEMS and size < CHUNK_BYTES and len(chunk) < CHUNK_STEPS and (step := next(steps, None)):
            chunk.append(step)
            items, size = items + _items(step), size + _size(step)
        yield chunk


def _items(step: Step) -> int:
    return int(isinstance(step.what, Item))


def _size(step: Step) -> int:
    return len(step.what.content) if isinstance(step.what, Item) else 0


def placed(chunk: list[Step], readings: list[Reading]) -> Iterator[Reading]:
    """A reading for every step: those of its items, given, and those of problems and ends."""
    given = iter(readings)
    for step in chunk:
        reading = next(given) if isinstance(step.what, Item) else _unread(step.what)
        yield replace(reading, capture=step.capture.sha256, ordinal=step.ordinal)


def _unread(what: Problem | None) -> Reading:
    return Reading(last=True) if what is None else Reading(problems=(what,))
