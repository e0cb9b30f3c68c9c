"""What the encoder makes of a text's words: scores for cues, and vectors as each window shows them."""

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np

from reportedly.extract.viterbi import Floats


@dataclass(frozen=True, slots=True)
class Sight:
    """One window's view: ``vectors`` [m, h] of the words from number ``first`` on; the words in ``owned`` are its own.

    Words at the edge of a window are owned by the next one, which shows more of their surroundings.
    """

    first: int
    owned: slice
    vectors: Floats

    def show(self, target: Floats, at: int, words: slice) -> None:
        """Copy the vectors of ``words``, as far as they are seen, into ``target``, whose first place is word ``at``."""
        start = max(words.start, self.first, at)
        end = min(words.stop, self.first + len(self.vectors), at + len(target))
        if start < end:
            target[start - at : end - at] = self.vectors[start - self.first : end - self.first]


@dataclass(frozen=True, slots=True)
class WordScores:
    """``cues`` [n, 3] (scores of O, B, I) of a text's words, and the windows that they were read in, in order."""

    cues: Floats
    sights: tuple[Sight, ...]

    def around(self, word: int, before: int, after: int) -> Floats:
        """Vectors [before + 1 + after, h] of the words around ``word``, zeros where the text ends.

        All that the window of ``word`` shows is taken from there, as in training: a cue and its source tell more of
        each other when they were read together. What lies beyond is taken from the windows that own it.
        """
        out = np.zeros((before + 1 + after, self.sights[0].vectors.shape[1]), np.float32)
        low, high = word - before, word + after
        first, own, last = (self._owner(number) for number in (low, word, high))
        for sight in self.sights[first : last + 1]:
            sight.show(out, low, sight.owned)
        self.sights[own].show(out, low, slice(low, high + 1))
        return out

    def _owner(self, word: int) -> int:
        """The number of the window that owns a word; of the nearest one where the text has no such word."""
        return max(bisect_right(self.sights, word, key=lambda it: it.owned.start) - 1, 0)
