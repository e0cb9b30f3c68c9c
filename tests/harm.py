"""Readers that do harm, to run in workers."""

import os
import signal
import time
from collections.abc import Sequence

from reportedly.model import Item, StopError
from reportedly.model.store import Reading


def read_or_suffer(items: Sequence[Item]) -> list[Reading]:
    """What the text of an item says is done to the process that reads it; else it is given back as a name."""
    return [Reading(capture=_suffer(str(item.content))) for item in items]


def _suffer(text: str) -> str:
    while text == "hang":
        pass
    if text == "sleep":
        time.sleep(1000)
    if text == "crash":
        os.kill(os.getpid(), signal.SIGSEGV)
    if text == "stop":
        raise StopError("no weights")
    return text
