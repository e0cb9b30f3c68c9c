"""Statements as sets of what they tell, and how far two tell the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product
from math import sqrt

from reportedly.compare.lexicon import group_of, weight_of
from reportedly.compare.similarity import NAMES_SHARE, skeleton
from reportedly.compare.stems import stem_of
from reportedly.model import Article, Extraction, Likeness, Span, Stance, Statement
from reportedly.text.sentences import sentences

FEWEST_TERMS = 3
"""Telling words of a statement; fewer ("the report") are no proposition by themselves."""

LONGEST = 60
"""Words of a statement that are compared; long quotations tell many things."""

NAMES_LOOKED_FOR, WORDS_LOOKED_FOR = 3, 3
"""The most telling names and other words of a statement by which it is looked for."""

ALIKE = 0.55
"""Score from which two statements carry one proposition; set on the development stories (docs/origins.md)."""

SCORE_DIGITS = 3

_WORD = re.compile(r"[^\W_]+(?:[.'’](?=[^\W_])[^\W_]+)*")
_NUMBER = re.compile(r"\d[\d,.]*")


@dataclass(frozen=True, slots=True)
class Proposition:
    """A statement with what it tells: names and other words, each with its weight, and numbers as they are written."""

    statement: Statement
    names: dict[str, float]
    events: dict[str, float]
    numbers: frozenset[str]


def statements(article: Article, extraction: Extraction) -> Iterator[Statement]:
    """The statements of an article: the contents of its attributions, and the sentence that opens it."""
    opening = next(iter(sentences(article.text)), None)
    if opening:
        yield _statement(article, "lead", (opening,), Stance.ASSERTS)
    for it in extraction.attributions:
        if it.content:
            yield _statement(article, it.id, it.content, it.stance)


def _statement(article: Article, name: str, spans: tuple[Span, ...], stance: Stance) -> Statement:
    words = " ".join(" ".join(span.of(article.text).split()) for span in spans)
    return Statement(f"{article.id}.{name}", article.id, Span(spans[0].start, spans[-1].end), words, stance)


def proposition(statement: Statement) -> Proposition | None:
    """What a statement tells; None where that is too little to know it by."""
    names: dict[str, float] = {}
    events: dict[str, float] = {}
    for n, word in enumerate(_WORD.findall(statement.words)[:LONGEST]):
        stem = group_of(stem_of(word))
        weight = weight_of(stem)
        if weight > 0:
            is_name = word[0].isupper() and n > 0
            (names if is_name else events)[("~" + skeleton(word)) if is_name else stem] = weight
    if len(names) + len(events) < FEWEST_TERMS or not events:
        return None
    return Proposition(statement, names, events, frozenset(_NUMBER.findall(statement.words)))


def looked_for(it: Proposition) -> Iterator[tuple[str, str]]:
    """The keys by which a proposition meets its like: pairs of its most telling words, one of them no name."""
    names, events = _telling(it.names, NAMES_LOOKED_FOR), _telling(it.events, WORDS_LOOKED_FOR)
    yield from product(names, events) if names else combinations(sorted(events), 2)


def _telling(terms: dict[str, float], most: int) -> list[str]:
    return sorted(terms, key=lambda term: (-terms[term], term))[:most]


def likeness(one: Proposition, other: Proposition) -> Likeness | None:
    """Why two statements carry one proposition, and how closely; None where they do not."""
    first, second = sorted((one, other), key=lambda it: it.statement.id)
    score = round(sqrt(_told(first, second) * _told(second, first)), SCORE_DIGITS)
    if score < ALIKE:
        return None
    return Likeness(first.statement.id, second.statement.id, score, _reason(first, second))


def _told(one: Proposition, other: Proposition) -> float:
    """The share of what one tells that the other tells too."""
    events = _share(one.events, other.events)
    return NAMES_SHARE * _share(one.names, other.names) + (1 - NAMES_SHARE) * events if one.names else events


def _share(terms: dict[str, float], others: dict[str, float]) -> float:
    return sum(weight for term, weight in terms.items() if term in others) / sum(terms.values())


def _reason(one: Proposition, other: Proposition) -> str:
    """In words: what both tell, and numbers in which they differ."""
    shared = sorted((one.events.keys() & other.events.keys()), key=lambda term: (-one.events[term], term))
    names = sorted(term.removeprefix("~") for term in one.names.keys() & other.names.keys())
    told = f"both tell of {', '.join(shared)}"
    told += f" with {len(names)} name{'s' if len(names) != 1 else ''} in common" if names else ""
    differ = one.numbers ^ other.numbers if one.numbers and other.numbers else frozenset()
    return f"{told}; numbers differ ({', '.join(sorted(differ))})" if differ else told
