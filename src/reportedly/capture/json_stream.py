"""JSON too large for memory, read value by value."""

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from reportedly.capture.fault import SAVE_AGAIN, FaultError
from reportedly.capture.limits import MAX_JSON_DEPTH, MAX_RECORD
from reportedly.capture.lines import Rationed

Event = tuple[str, str, Any]
"""Prefix, kind and value, as ``ijson.parse`` gives them."""

NONE: frozenset[str] = frozenset()
"""No prefixes."""

_OPENS = ("start_map", "start_array")
_CLOSES = ("end_map", "end_array")


def values(stream: BinaryIO, wanted: frozenset[str], begun: frozenset[str] = NONE) -> Iterator[tuple[str, Any]]:
    """The values at the wanted prefixes ("messages.item": each member of the list "messages"), in file order.

    At a prefix in ``begun`` it is told, with None for the value, that an object begins there. Raises FaultError where
    the JSON is damaged, nested too deep or holds a value larger than ``MAX_RECORD``.
    """
    import ijson

    rationed = Rationed(stream, MAX_RECORD)
    events: Iterator[Event] = iter(ijson.parse(_shallow(ijson.basic_parse(rationed, use_float=True))))
    try:
        for prefix, kind, value in events:
            rationed.renew()
            if prefix in wanted:
                yield prefix, _built(events, prefix, kind) if kind in _OPENS else value
            elif prefix in begun and kind == "start_map":
                yield prefix, None
    except ijson.JSONError as error:
        raise FaultError(f"the JSON is cut off or damaged: {_first_line(error)}", SAVE_AGAIN) from error


def _built(events: Iterator[Event], prefix: str, kind: str) -> Any:
    """The object or list that has just begun."""
    from ijson.common import ObjectBuilder

    builder = ObjectBuilder()
    builder.event(kind, None)
    for place, event, value in events:
        builder.event(event, value)
        if place == prefix and event in _CLOSES:
            break
    return builder.value


def _shallow(events: Iterable[tuple[str, Any]]) -> Iterator[tuple[str, Any]]:
    """The events as they are; raises FaultError where they nest too deep."""
    depth = 0
    for event in events:
        depth += (event[0] in _OPENS) - (event[0] in _CLOSES)
        if depth > MAX_JSON_DEPTH:
            raise FaultError(f"nests JSON values more than {MAX_JSON_DEPTH} deep", SAVE_AGAIN)
        yield event


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0]
