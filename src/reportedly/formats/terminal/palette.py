"""Colours and signs, the same on every screen.

Only the sixteen colours that people set to their own taste are used, so that both dark and light screens stay
readable; without colour the same things are told by brackets.
"""

import re

from reportedly.dossier import Role
from reportedly.formats.plain import visible
from reportedly.model import Stance

STANCES = {
    Stance.ASSERTS: "bold",
    Stance.CONFIRMS: "bold green",
    Stance.DENIES: "bold red",
    Stance.WITHHOLDS: "bold yellow",
    Stance.DOUBTS: "bold magenta",
}
"""Styles of cues and of the word for the stance."""

ROLES = {Role.SOURCE: "bold blue", Role.CONTENT: "cyan", Role.CUE: "bold", Role.FIGURE: "reverse"}
"""Styles of marked words; a cue takes its stance's instead."""

BRACKETS = {Role.SOURCE: ("[", "]"), Role.CONTENT: ("«", "»"), Role.CUE: ("|", "|"), Role.FIGURE: ("*", "*")}
"""Signs around marked words where there is no colour."""

FAINT = "dim"
TITLE = "bold"
NOBODY = "nobody named"
UTC = ("Z", "+00:00")

_MOMENT = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)T(?P<time>\d\d:\d\d)(:\d\d(\.\d+)?)?(?P<zone>Z|[+-]\d\d:\d\d)?")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(number: str) -> str:
    """The number of an attribution or a figure as a small sign: "a12" becomes "¹²"."""
    digits = number.lstrip("af")
    return digits.translate(_SUPERSCRIPTS) if digits.isdecimal() and digits.isascii() else f"({visible(number)})"


def in_order(number: str) -> tuple[int, str]:
    """The key that sorts "a2" before "a10"."""
    return len(number), number


def day(moment: str | None) -> str:
    """The date of an ISO 8601 date or time."""
    return visible(moment or "")[:10]


def clock(moment: str) -> str:
    """An ISO 8601 date or time as people write it: "2024-02-09 06:20 UTC"."""
    found = _MOMENT.fullmatch(moment)
    if not found:
        return visible(moment)
    return f"{found['day']} {found['time']}{' UTC' if found['zone'] in UTC else found['zone'] or ''}"


def line(*parts: str | None) -> str:
    """What is known, on one line, with dots between."""
    return " · ".join(visible(" ".join(part.split())) for part in parts if part)
