"""Records as plain values, and text that no screen or spreadsheet can be tricked with."""

from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from reportedly.model import Span

BIDI_CONTROLS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Marks that turn the direction of writing; a page could use them to show one thing and say another."""

KEPT_CONTROLS = frozenset({0x09, 0x0A})
"""Tab and newline stay as they are."""

CONTROL_PICTURES = 0x2400
"""Unicode's block of visible signs for the 32 lower control characters."""

REPLACEMENT = "\ufffd"

VISIBLE = {
    **{code: chr(CONTROL_PICTURES + code) for code in range(0x20) if code not in KEPT_CONTROLS},
    **dict.fromkeys((*range(0x7F, 0xA0), *BIDI_CONTROLS, *range(0xD800, 0xE000)), REPLACEMENT),
}
"""What a terminal would obey or could not show, as a sign in its place: one code point for one."""


def plain(value: Any) -> Any:
    """A record as what JSON knows: records become objects, spans ``[start, end]``, tuples lists."""
    if isinstance(value, Span):
        return [value.start, value.end]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value


def visible(text: str) -> str:
    """The text with every control character shown instead of obeyed; offsets stay right."""
    return text.translate(VISIBLE)
