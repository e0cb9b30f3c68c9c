"""How many independent origins stand behind a claim: the interval between what must and what may be apart."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.compare.company import Company
from reportedly.compare.ways import Way
from reportedly.model import Ending

SURE = 0.8
"""What share of its article's strongest source an origin that only one text names must reach to count as sure."""

CLOSE = 0.45
"""How closely it must carry the claim as well."""

WEAK = 0.7
"""What share an origin that only one text names must reach to count at all."""

SEVERAL = 2
"""Texts that name an origin from which it is sure, however weakly each does."""


@dataclass(frozen=True, slots=True)
class Strength:
    """What speaks for an origin: how many texts name it, and the best share of a text's strongest, and closeness."""

    texts: int
    share: float
    score: float

    @property
    def is_sure(self) -> bool:
        """Whether it certainly carries the claim."""
        return self.texts >= SEVERAL or (self.share >= SURE and self.score >= CLOSE)

    @property
    def counts(self) -> bool:
        """Whether it may carry the claim."""
        return self.texts >= SEVERAL or self.share >= WEAK


@dataclass(frozen=True, slots=True)
class Count:
    """The interval, the keys of the origins that it counts, and those of them that are sure."""

    low: int
    high: int
    origins: tuple[str, ...]
    sure: tuple[str, ...]


def count(found: Mapping[str, Sequence[Way]], together: Company) -> Count:
    """The interval over the ways of all articles that pass a claim on or dispute it."""
    strengths = _strengths(found, together)
    origins = tuple(sorted(key for key, it in strengths.items() if it.counts))
    sure = tuple(key for key in origins if strengths[key].is_sure)
    nameless = any(all(way.ending is Ending.BROKEN for way in ways) for ways in found.values())
    low = len({together.possible.find(key) for key in sure})
    high = max(low, len(origins) + nameless)
    return Count(min(max(low, 1), high), high, origins, sure) if high else Count(0, 0, (), ())


def _strengths(found: Mapping[str, Sequence[Way]], together: Company) -> dict[str, Strength]:
    texts: dict[str, set[str]] = defaultdict(set)
    shares: dict[str, list[float]] = defaultdict(list)
    scores: dict[str, list[float]] = defaultdict(list)
    for article, ways in sorted(found.items()):
        top = max((way.score for way in ways), default=0.0)
        for way in _reached(ways):
            texts[way.key or ""].add(together.texts[article])
            shares[way.key or ""].append(way.score / top if top else 0.0)
            scores[way.key or ""].append(way.score)
    return {key: Strength(len(texts[key]), max(shares[key]), max(scores[key])) for key in texts}


def _reached(ways: Iterable[Way]) -> list[Way]:
    return [way for way in ways if way.ending is Ending.REACHED and way.key]
