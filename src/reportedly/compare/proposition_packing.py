"""Propositions as short text, for a ledger to keep."""

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache

from reportedly.compare.propositions import Proposition

AT_HAND = 50_000
"""Propositions kept ready: about 100 MB."""


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


class Unpacked(Mapping[int, Proposition]):
    """Packed propositions by the number of their statement, each unpacked when it is asked for, AT_HAND kept ready."""

    def __init__(self, packed: Mapping[int, str]) -> None:
        self._packed, self._unpack = packed, lru_cache(AT_HAND)(unpack)

    def __getitem__(self, number: int) -> Proposition:
        """What a statement tells."""
        return self._unpack(self._packed[number])

    def __contains__(self, number: object) -> bool:
        """Whether a statement is here; nothing is unpacked for it."""
        return number in self._packed

    def __iter__(self) -> Iterator[int]:
        """The numbers."""
        return iter(self._packed)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._packed)
