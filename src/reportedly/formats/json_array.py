"""One JSON array, an element a line, in UTF-8, safe to print."""

from collections.abc import Iterable, Iterator
from typing import Any

from reportedly.formats.json_lines import json_line


def json_array(records: Iterable[Any]) -> Iterator[str]:
    """The lines of an array: each record stands on a line of its own."""
    waiting: str | None = None
    yield "["
    for record in records:
        if waiting is not None:
            yield f"{waiting},"
        waiting = json_line(record)
    if waiting is not None:
        yield waiting
    yield "]"
