"""Which of two articles has its words from the other."""

from reportedly.compare.outlets import kind_of, same_name
from reportedly.model import Direction, Imprint

CUT = 0.2
"""Difference between the two shares from which the one that lies more in the other counts as cut from it."""


def direction(first: Imprint, second: Imprint, first_share: float, second_share: float) -> tuple[Direction, str]:
    """Who has it from whom, and why: by credits, then by time, then by which is cut from which."""
    return (
        _by_credit(first, second)
        or _by_common(first, second)
        or _by_agency(first, second)
        or _by_time(first.published, second.published, "published")
        or _by_cut(first_share, second_share)
        or _by_time(first.captured, second.captured, "captured")
        or (Direction.UNKNOWN, "nothing tells who has it from whom")
    )


def _by_credit(first: Imprint, second: Imprint) -> tuple[Direction, str] | None:
    if _credits(first, second.outlet):
        return Direction.FIRST_FROM_SECOND, f"the first credits {second.outlet}"
    if _credits(second, first.outlet):
        return Direction.SECOND_FROM_FIRST, f"the second credits {first.outlet}"
    return None


def _credits(imprint: Imprint, outlet: str | None) -> bool:
    return outlet is not None and any(same_name(name, outlet) for name in imprint.credited)


def _by_common(first: Imprint, second: Imprint) -> tuple[Direction, str] | None:
    common = sorted(first.credited & second.credited)
    return (Direction.BOTH_FROM_ANOTHER, f"both credit {common[0]}") if common else None


def _by_agency(first: Imprint, second: Imprint) -> tuple[Direction, str] | None:
    """An agency credited by one is where the other has it from, too."""
    agencies = sorted(name for name in first.credited | second.credited if kind_of(name) == "agency")
    return (Direction.BOTH_FROM_ANOTHER, f"one of them credits {agencies[0]}") if agencies else None


def _by_time(first: str | None, second: str | None, what: str) -> tuple[Direction, str] | None:
    """The later has it from the earlier; times are compared as far as both are given."""
    if not first or not second:
        return None
    length = min(len(first), len(second))
    earlier, later = first[:length], second[:length]
    if earlier == later:
        return None
    if earlier < later:
        return Direction.SECOND_FROM_FIRST, f"the first was {what} earlier"
    return Direction.FIRST_FROM_SECOND, f"the second was {what} earlier"


def _by_cut(first_share: float, second_share: float) -> tuple[Direction, str] | None:
    if first_share - second_share >= CUT:
        return Direction.FIRST_FROM_SECOND, "the first is the shorter cut"
    if second_share - first_share >= CUT:
        return Direction.SECOND_FROM_FIRST, "the second is the shorter cut"
    return None
