"""Words for numbers and their values; each vague one with its source."""

from dataclasses import dataclass

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
UNITS = {word: n for n, word in enumerate(_ONES.split())}
TENS = {word: 10 * n for n, word in enumerate(_TENS.split(), start=2)}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
MULTIPLIERS = {**SCALES, "dozen": 12, "score": 20}
"""Words that multiply the number before them."""

SHORT_SCALES = {"k": 1_000, "m": 1_000_000, "mn": 1_000_000, "bn": 1_000_000_000, "tn": 1_000_000_000_000}
"""Scales that are glued to digits: "1.2m"."""

GROUPS = {"dozen": 12, "score": 20, "couple": 2, "pair": 2, "duo": 2, "trio": 3, "quartet": 4}
"""Nouns that name a number; the value of each is its dictionary meaning (Oxford English Dictionary)."""

VAGUE = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2_000,
    "millions": 2_000_000,
    "billions": 2_000_000_000,
    "tens": 20,
    "several": 3,
}
"""The least that each vague numeral can mean; the upper end is open.

"dozens", "scores", "hundreds", "thousands" and "several" as the project's annotation guide for figures settles them
(twice the unit; "several" at least three). "tens", "millions" and "billions" by the same rule: a bare plural is at
least two of the unit.
"""

UNITS_OF_HALF = {**SCALES, "dozen": 12}
"""What "half a" can stand before."""

VAGUE_FACTORS = {"several": 3, "few": 3, "couple": 2, "many": 3}
"""Vague words before a unit ("a few hundred", "several dozen"): at least three of it; "couple" is two.

"few" is read like "several": Oxford English Dictionary, "few", adj.: not many, more than two.
"""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number at the words ``start:end``; ``high`` is None where the words leave it open ("dozens").

    ``scale`` is the last scale word's value (1 where there is none), so that "three to five hundred" can share it.
    """

    start: int
    end: int
    low: float
    high: float | None
    scale: float = 1
    digits: bool = False

    @property
    def vague(self) -> bool:
        """Whether the words name no exact number."""
        return self.high is None
