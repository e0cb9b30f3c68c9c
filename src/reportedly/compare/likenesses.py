"""The likenesses of a whole ledger, held compactly: a hundred thousand articles have millions."""

from collections.abc import Iterable, Iterator

from reportedly.model import Alike, Meeting

CHUNK = 10_000
"""Rows made into records at a time."""

ROW = [("key", "i8"), ("first", "i8"), ("second", "i8"), ("score", "f8")]
"""One likeness: 32 bytes, where records take 250."""


class Likenesses:
    """Pairs of statements that are alike: the closest first, then by number, in whatever order they came."""

    def __init__(self, alike: Iterable[Alike]) -> None:
        import numpy as np  # takes a while, and only looking at claims needs it

        found = np.fromiter(((*_numbers(it.meeting), it.score) for it in alike), np.dtype(ROW))
        self._rows = found[np.lexsort((found["second"], found["first"], -found["score"]))]

    def __iter__(self) -> Iterator[Alike]:
        """Each pair as a record, made when it is asked for."""
        for start in range(0, len(self._rows), CHUNK):
            for key, first, second, score in self._rows[start : start + CHUNK].tolist():
                yield Alike(Meeting(key, first, second), score)

    def statements(self) -> set[int]:
        """The numbers of all statements that are like another."""
        return {*self._rows["first"].tolist(), *self._rows["second"].tolist()}


def _numbers(it: Meeting) -> tuple[int, int, int]:
    return it.key, it.first, it.second
