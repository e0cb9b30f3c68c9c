"""Propositions as short text, for a ledger to keep."""

import json

from reportedly.compare.propositions import Proposition


def pack(it: Proposition) -> str:
    """The proposition as JSON, the same for the same content."""
    names, events = dict(sorted(it.names.items())), dict(sorted(it.events.items()))
    rest = sorted(it.around), sorted(it.numbers), sorted(it.counts), sorted(it.days)
    return json.dumps([names, events, *rest], separators=(",", ":"))


def unpack(packed: str) -> Proposition:
    """The proposition that ``pack`` made the text of."""
    names, events, around, numbers, counts, days = json.loads(packed)
    return Proposition(
        names,
        frozenset(around),
        events,
        frozenset(numbers),
        frozenset((kind, series) for kind, series in counts),
        tuple((start, end) for start, end in days),
    )
