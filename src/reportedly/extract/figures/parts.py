"""Totals over joined numbers: "15 people, 12 soldiers and three civilians, were killed"."""

from collections.abc import Sequence
from dataclasses import replace

from reportedly.model import Figure, Kind

FEWEST, MOST = 2, 4
"""Numbers that a total is the sum of."""


def with_parts(figures: Sequence[Figure]) -> list[Figure]:
    """The figures of one sentence, those marked as parts that add up to another beside them."""
    found = list(figures)
    for n, whole in enumerate(figures):
        for run in _runs(n, len(figures)):
            if _adds_up(whole, [figures[k] for k in run]):
                for k in run:
                    found[k] = replace(found[k], kind=whole.kind, status="part")
    return found


def _runs(n: int, total: int) -> list[range]:
    """The stretches of numbers right after and right before the one at ``n``."""
    lengths = range(FEWEST, MOST + 1)
    after = [range(n + 1, n + 1 + length) for length in lengths if n + length < total]
    return after + [range(n - length, n) for length in lengths if n - length >= 0]


def _adds_up(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether exact numbers add up to another; they are of its kind, or of none of their own."""
    if any(it.low != it.high or it.status != "stated" for it in (whole, *parts)):
        return False
    if any(it.kind not in (whole.kind, Kind.OTHER) for it in parts):
        return False
    return sum(part.low or 0 for part in parts) == whole.low
