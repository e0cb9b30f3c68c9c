"""How many independent origins stand behind a claim: the interval between what is sure and what may be."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.compare.company import Company
from reportedly.compare.ways import Way
from reportedly.model import Ending

SEVERAL = 2
"""Texts that have an origin among their strongest from which it is sure."""

CLOSE = 0.45
"""How closely the only text that names an origin must have it carry the claim for it to be sure: as its strongest."""

STRONG = 0.8
"""Share of its text's strongest from which any other origin that one text names may be one. Half of them count: of
those in the development stories, somewhat less than half were origins (docs/origins.md)."""

WEAK = 0.3
"""How closely it must have it carry the claim."""

UNNAMED = 1
"""Origins at most that no article names, or that were not recognised; none where all articles carry one text."""


@dataclass(frozen=True, slots=True)
class Strength:
    """What speaks for an origin: the texts that have it among their strongest, its best share, its closeness."""

    texts: int
    share: float
    score: float

    @property
    def is_sure(self) -> bool:
        """Whether it certainly stands behind the claim."""
        return self.texts >= SEVERAL or (self.share >= 1.0 and self.score >= CLOSE)

    @property
    def may_be(self) -> bool:
        """Whether it may stand behind the claim, though that is not sure."""
        return not self.is_sure and self.share >= STRONG and self.score >= WEAK


@dataclass(frozen=True, slots=True)
class Count:
    """The interval, and the keys of the origins that it is made of: the sure ones, and those that may be."""

    low: int
    high: int
    sure: tuple[str, ...]
    possible: tuple[str, ...]


def count(found: Mapping[str, Sequence[Way]], together: Company) -> Count:
    """The interval over the ways of all articles that speak of a claim; 0 to 0 where there are none."""
    strengths = _strengths(found, together)
    sure = tuple(sorted(key for key, it in strengths.items() if it.is_sure))
    possible = tuple(sorted(key for key, it in strengths.items() if it.may_be))
    texts = {together.texts[article] for article in found}
    unnamed = UNNAMED if len(texts) > 1 or not (sure or possible) else 0
    low = max(1, len({together.possible.find(key) for key in sure}))
    high = len(sure) + (len(possible) + 1) // 2 + unnamed
    return Count(low, max(low, high), sure, possible) if found else Count(0, 0, (), ())


def _strengths(found: Mapping[str, Sequence[Way]], together: Company) -> dict[str, Strength]:
    texts: dict[str, set[str]] = defaultdict(set)
    shares: dict[str, list[float]] = defaultdict(list)
    scores: dict[str, list[float]] = defaultdict(list)
    for article, ways in sorted(found.items()):
        top = max((way.score for way in ways), default=0.0)
        for way in _reached(ways):
            share = way.score / top if top else 0.0
            texts[way.key or ""].update({together.texts[article]} if share >= STRONG else ())
            shares[way.key or ""].append(share)
            scores[way.key or ""].append(way.own)
    return {key: Strength(len(texts[key]), max(shares[key]), max(scores[key])) for key in shares}


def _reached(ways: Iterable[Way]) -> list[Way]:
    return [way for way in ways if way.ending is Ending.REACHED and way.key]
