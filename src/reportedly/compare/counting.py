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

STRONG = 0.75
"""Share of its text's strongest from which any other origin that one text names may be one. Half of them count: of
those in the development stories, somewhat less than half were origins (docs/origins.md)."""

BESIDE = 0.75
"""Share of an article's strongest from which another, that several texts have, stands close beside it."""

WEAK = 0.3
"""How closely it must have it carry the claim."""

UNNAMED = 1
"""Origins at most that no article names, or that were not recognised; none where all articles carry one text."""


@dataclass(frozen=True, slots=True)
class Strength:
    """What speaks for an origin: the texts that have it among their strongest, its best share, its closeness.

    ``beside_other`` is set where it is the strongest of a text only close beside an origin that several texts have.
    """

    texts: int
    share: float
    score: float
    beside_other: bool = False

    @property
    def is_sure(self) -> bool:
        """Whether it certainly stands behind the claim."""
        is_strongest = self.share >= 1.0 and self.score >= CLOSE and not self.beside_other
        return self.texts >= SEVERAL or is_strongest

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
    shares: dict[str, dict[str, float]] = defaultdict(dict)
    scores: dict[str, dict[str, float]] = defaultdict(dict)
    for article, ways in sorted(found.items()):
        top = max((way.score for way in ways), default=0.0)
        for way in _reached(ways):
            share = way.score / top if top else 0.0
            texts[way.key or ""].update({together.texts[article]} if share >= STRONG else ())
            shares[way.key or ""][article] = share
            scores[way.key or ""][article] = way.own
    widely = [key for key in shares if len(texts[key]) >= SEVERAL]
    best = {key: (max(shares[key].values()), max(scores[key].values())) for key in shares}
    return {key: Strength(len(texts[key]), *best[key], _is_beside(key, shares[key], widely, scores)) for key in shares}


def _is_beside(
    key: str, shares: Mapping[str, float], widely: Sequence[str], scores: Mapping[str, Mapping[str, float]]
) -> bool:
    """Whether an origin is an article's strongest only where one that several texts have stands close beside it."""
    tops = [article for article, share in shares.items() if share >= 1.0]
    others = [scores[other] for other in widely if other != key]
    return bool(tops) and all(
        any(other.get(article, 0.0) >= BESIDE * scores[key][article] for other in others) for article in tops
    )


def _reached(ways: Iterable[Way]) -> list[Way]:
    return [way for way in ways if way.ending is Ending.REACHED and way.key]
