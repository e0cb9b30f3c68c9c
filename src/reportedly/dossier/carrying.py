"""The claims of a topic: those that tell some of the words asked for, in articles that speak of it."""

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import takewhile

from reportedly.compare.similarity import searched
from reportedly.compare.stems import stem_of
from reportedly.dossier.claiming import ClaimRow, claiming
from reportedly.model.store import EVERYTHING, Filter, Store

WORDS_LOOKED_FOR = 3
"""Words asked for by which claims are looked for, those that tell most."""

CLOSE = 2
"""How many of them a claim must hold to be shown before the others."""


@dataclass(frozen=True, slots=True)
class Carrying:
    """The claims of a topic, those that are close to it first, then those in most articles.

    ``is_cut`` where the limit left some out.
    """

    claims: tuple[ClaimRow, ...]
    is_cut: bool


def carrying(store: Store, asked: str, about: Collection[str], limit: int, where: Filter = EVERYTHING) -> Carrying:
    """At most ``limit`` claims that hold words asked for, each in at least one of the articles ``about``."""
    found: dict[str, ClaimRow] = {}
    told: Counter[str] = Counter()
    looked_at = 0
    for start in _beginnings(asked):
        rows = claiming(store, start, limit, where)
        looked_at = max(looked_at, len(rows))
        for row in rows:
            if _is_shared(row) and any(key in about for key in row.articles):
                found[row.claim.id] = row
                told[row.claim.id] += 1
    ranked = sorted(found.values(), key=lambda it: (told[it.claim.id] < CLOSE, -len(it.articles), it.claim.id))
    return Carrying(tuple(ranked[:limit]), looked_at == limit or len(ranked) > limit)


def _is_shared(row: ClaimRow) -> bool:
    """Whether a claim stands in several articles, or voices of one take more than one stance towards it."""
    return len(row.articles) > 1 or sum(map(bool, row.stances.values())) > 1


def _beginnings(asked: str) -> list[str]:
    """What the most telling words begin with, whatever their endings: "wound" for "wounds" and "wounded"."""
    starts = dict.fromkeys(_shared(word.lower(), stem_of(word)) or word for word in searched(asked))
    return list(starts)[:WORDS_LOOKED_FOR] or [""]


def _shared(word: str, stem: str) -> str:
    """What both begin with: a stem may end otherwise than the word ("happi", "happy")."""
    return "".join(letter for letter, _ in takewhile(lambda pair: pair[0] == pair[1], zip(word, stem, strict=False)))


def articles_of(claims: Collection[ClaimRow], known: Mapping[str, object], most: int) -> list[str]:
    """The ids of articles that carry the claims and are not known yet, at most as many as ``most`` allows in all."""
    wanted = dict.fromkeys(key for it in claims for key in it.articles if key not in known)
    return list(wanted)[: max(most - len(known), 0)]
