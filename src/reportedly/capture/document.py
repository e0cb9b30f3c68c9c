"""A file that is one page: HTML or plain text."""

from collections.abc import Iterator
from typing import BinaryIO

from reportedly.capture.fault import SAVE_AGAIN, FaultError
from reportedly.capture.inflate import plain, read_page
from reportedly.capture.names import stem
from reportedly.model import Capture, Item, Problem


def items(capture: Capture, stream: BinaryIO) -> Iterator[Item | Problem]:
    """The page, whole."""
    content = read_page(plain(stream))
    if not content:
        raise FaultError("the compressed file is empty", SAVE_AGAIN)
    yield Item(capture.sha256, "", stem(capture.place), capture.kind, content, file=capture.place)
