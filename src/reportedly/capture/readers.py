"""Which reader reads which kind of capture."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from reportedly.capture import archiver, document, feed, jsonl, telegram, wacz, warc
from reportedly.capture.fault import SAVE_AGAIN, FaultError, unforeseen
from reportedly.capture.inflate import plain
from reportedly.capture.kind import foreign
from reportedly.capture.limits import HEAD
from reportedly.model import Capture, Item, Problem

Reader = Callable[[Capture, BinaryIO], Iterator[Item | Problem]]
"""The items of a capture, in file order and always the same, read from a seekable stream of its bytes."""

AS_PAGE = "Save the page as HTML or text and add that."
"""Remedy for a file of another kind."""


def items(capture: Capture, stream: BinaryIO) -> Iterator[Item | Problem]:
    """What a capture holds, one by one, in memory that does not grow; at least one item or problem.

    ``stream`` gives the capture's bytes and can seek. Whatever is wrong with them becomes a Problem; nothing raises
    but the stream itself.
    """
    found, place = None, ""
    try:
        for found in _contents(capture, stream):
            place = f"after {found.locator}" if isinstance(found, Item) and found.locator else place
            yield found
        if found is None:
            yield FaultError("holds no page, message, entry or row that can be read", AS_PAGE).of(capture, "")
    except FaultError as fault:
        yield fault.of(capture, place)
    except Exception as error:
        yield unforeseen(error).of(capture, place)


def _contents(capture: Capture, stream: BinaryIO) -> Iterator[Item | Problem]:
    if capture.size == 0:
        raise FaultError("the file is empty", SAVE_AGAIN)
    return _READERS.get(capture.kind, _unknown)(capture, stream)


def _unknown(capture: Capture, stream: BinaryIO) -> Iterator[Item | Problem]:
    """What no reader reads becomes one problem that says what it is."""
    head = plain(stream).read(HEAD)
    raise FaultError(f"is {foreign(head)}", AS_PAGE)


_READERS: dict[str, Reader] = {
    "html": document.items,
    "text": document.items,
    "jsonl": jsonl.items,
    "warc": warc.items,
    "wacz": wacz.items,
    "feed": feed.items,
    "telegram": telegram.items,
    "csv": archiver.items,
}
