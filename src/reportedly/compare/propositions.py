"""Statements as what they tell: who, what, where, when and how many; and how far two tell the same."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations, product
from math import sqrt

from reportedly.compare.known_names import is_country, known, names_joined
from reportedly.compare.lexicon import ORDINALS, group_of, members, weight_of
from reportedly.compare.similarity import NAMES_SHARE, PARTICLES, skeleton
from reportedly.compare.statements import Said
from reportedly.compare.stems import LONGEST_ACRONYM, NUMBERS, stem_of
from reportedly.model import Article, Figure, Interval, Span

FEWEST_TERMS = 3
"""Telling words of a statement that names nobody; fewer ("the stolen jets") are no proposition by themselves. With a
name one is enough ("Godane was killed")."""

LEAST_TOLD = 5.0
"""Weight of all words of a statement together; what is lighter ("American militants") is no proposition either."""

LONGEST = 60
"""Words of a statement that are compared; long quotations tell many things."""

NAMES_LOOKED_FOR, WORDS_LOOKED_FOR = 3, 3
"""The most telling names and other words of a statement by which it is looked for."""

ALIKE = 0.6
"""Score from which two statements carry one proposition; docs/decisions/0010-claims.md says how it was set."""

AROUND = 0.5
"""What a name counts that stands in the sentence of a statement, though not in it ("he", "the group")."""

SAME_NUMBER = 0.1
"""What a score gains where both give the same number."""

OTHER_DAY = 0.7
"""What is left of a score where both name days, and not the same ones."""

TOLL = 0.7
"""What is left of a score where one counts many people and the other none: a toll is another claim."""

ANOTHER_ONE = 0.7
"""What is left of a score where one tells of "a second", and the other does not."""

OTHER_NUMBER = 0.9
"""What is left of a score where both give numbers, none in common, and tell one deed in common at most."""

CAPTIVE = {"hostag": "captur", "prison": "captur"}
"""Stems that are one in claims: who was captured is a prisoner, in captivity."""

ACTORS = (
    "soldier fighter police man woman child people civilian force army military troops unit group government official "
    "authority spokesman leader president minister member citizen war conflict country city town"
)
"""Words for those who act, and for the surroundings of all that they do: they tell who and where, like names, so that
two statements agree only where they tell of the same deed as well."""

LEAST_KNOWN = 1.0
"""The least weight of a country or a body that is known: even the commonest tells who or where."""

SCORE_DIGITS = 3

COUNTRY, BODY, NAME = "=", "@", "~"
"""How terms begin that are names."""

UNKNOWN = 6.8
"""Weight of words that the table of news words does not have: in capitals they are names wherever they stand."""

HELD = ("stated", "negated")
"""Status of figures that stand for themselves."""

MOST_NAMED = 6
"""Words named in a reason."""

_MONTH = r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
_WORD = re.compile(r"[^\W_]+(?:[.'’](?=[^\W_])[^\W_]+)*")
_NUMBER = re.compile(r"(?<![\w/.,-])\d+(?:[.,]\d+)*(?![\w/])")
_DATE = re.compile(rf"{_MONTH}[a-z]*\.? \d{{1,2}}\b|\b\d{{1,2}} {_MONTH}")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_TIMELY = re.compile(rf"\d|day\b|night|week|month|year|{_MONTH}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Proposition:
    """What a statement tells.

    ``names`` (and other words for who and where) and ``events`` (all others) have their weights; ``around`` are names
    beside the statement, ``numbers`` are as written in digits, ``counts`` are the kind of each figure and what it sums
    up, ``days`` the first and last of each time that was named.
    """

    names: dict[str, float]
    around: frozenset[str]
    events: dict[str, float]
    numbers: frozenset[str]
    counts: frozenset[tuple[str, str]]
    days: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Names:
    """The words that one article writes as names: in capitals where no sentence begins, and never in small letters."""

    known: frozenset[str]

    def __contains__(self, word: str) -> bool:
        """Whether a word is one of them."""
        return _bare(word) in self.known


def _bare(word: str) -> str:
    """A word without the ending of the possessive."""
    return word[:-2] if word.endswith(("'s", "’s")) else word


def names_of(text: str) -> Names:
    """The names in an article's text."""
    small = {word for word in _WORD.findall(text) if word[0].islower()}
    within = {found[1] for found in re.finditer(r"(?<=[\w,;] )([A-Z][^\W_]*(?:[.'’-](?=[^\W_])[^\W_]+)*)", text)}
    words = (_bare(part) for word in within for part in _WORD.findall(word))
    return Names(frozenset(word for word in words if word.lower() not in small))


def proposition(said: Said, article: Article, named: Names) -> Proposition | None:
    """What a statement tells; None where that is too little to know it by."""
    names: dict[str, float] = {}
    events: dict[str, float] = {}
    for word in names_joined(said.statement.words)[:LONGEST]:
        term, weight = _term(word, word in named)
        if weight > 0:
            (names if _is_name(term) or term in _actors() else events)[term] = round(weight, 2)
    beside = frozenset(_terms_around(said, article.text, named)) - names.keys()
    told = sum(names.values()) + sum(events.values())
    if len(events) < (1 if any(map(_is_name, names)) else FEWEST_TERMS) or told < LEAST_TOLD:
        return None
    counts = frozenset(_count(it) for it in said.figures if it.status in HELD)
    return Proposition(names, beside, events, _numbers(said.statement.words), counts, tuple(_days(said, article)))


@lru_cache(100_000)
def _term(word: str, is_name: bool) -> tuple[str, float]:
    """The form in which a word is compared, and how much it tells: nothing for numbers, which are compared apart."""
    stem = group_of(stem_of(word))
    stem = CAPTIVE.get(stem, stem)
    if word[0].isdigit() or stem in NUMBERS.values():
        return stem, 0.0
    weight = weight_of(stem)
    one_name = known(word)
    if one_name:
        return f"{COUNTRY if is_country(one_name) else BODY}{one_name}", max(weight, LEAST_KNOWN)
    is_name = is_name or (word[0].isupper() and weight >= UNKNOWN)
    if not is_name or len(members(stem)) > 1 or word.lower() in PARTICLES:
        return stem, weight
    bare = skeleton(word)
    return f"{NAME}{bare if len(bare) > 1 and not _is_acronym(word) else stem}", weight


@cache
def _actors() -> frozenset[str]:
    return frozenset(_term(word, False)[0] for word in ACTORS.split())


@cache
def _others() -> frozenset[str]:
    """The words for one that comes after the first."""
    return frozenset(_term(word, False)[0] for word in ORDINALS)


def _is_name(term: str) -> bool:
    return term[0] in (COUNTRY, BODY, NAME)


def _count(it: Figure) -> tuple[str, str]:
    """The kind of a figure, and what it sums up; one person is no toll."""
    return it.kind.value, "one" if (it.low, it.high) == (1, 1) else it.series.value


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) <= LONGEST_ACRONYM


def _terms_around(said: Said, text: str, named: Names) -> Iterator[str]:
    """The names in the sentence outside the statement's own words."""
    for start, end in _outside(said):
        for word in names_joined(text[start:end]):
            term, weight = _term(word, word in named)
            if weight > 0 and _is_name(term):
                yield term


def _outside(said: Said) -> Iterator[tuple[int, int]]:
    here = said.sentence.start
    for span in said.spans:
        yield here, max(here, span.start)
        here = max(here, span.end)
    yield here, max(here, said.sentence.end)


def _numbers(words: str) -> frozenset[str]:
    """The numbers of a statement in digits, without dates."""
    digits = {found.replace(",", "") for found in _NUMBER.findall(_DATE.sub(" ", words))}
    spelled = {NUMBERS[word.lower()] for word in _WORD.findall(words) if word.lower() in NUMBERS}
    return frozenset(it for it in digits | spelled if not _YEAR.fullmatch(it))


def _days(said: Said, article: Article) -> Iterator[tuple[str, str]]:
    """The days that a statement names, to the day or the week."""
    for span in said.spans:
        if _TIMELY.search(article.text, span.start, span.end):
            yield from _resolved(span, article)


def _resolved(span: Span, article: Article) -> Iterator[tuple[str, str]]:
    from reportedly.extract.figures.calendar import resolve  # take a while, and only adding needs them
    from reportedly.extract.figures.windows import windows

    for window in windows(article.text, span.start, span.end):
        found = resolve(window.span.of(article.text), window.form, article.metadata.published)
        if isinstance(found, Interval) and found.precision in ("day", "week"):
            yield found.start, found.end


def looked_for(it: Proposition) -> Iterator[tuple[str, str]]:
    """The keys by which a proposition meets its like: pairs of its most telling words, one of them no name."""
    words = _telling(it.events, WORDS_LOOKED_FOR)
    names = _telling(it.names, NAMES_LOOKED_FOR) or sorted(it.around)[:NAMES_LOOKED_FOR]
    yield from product(names, words) if names else combinations(sorted(words), 2)


def _telling(terms: dict[str, float], most: int) -> list[str]:
    return sorted(terms, key=lambda term: (-terms[term], term))[:most]


def likeness(one: Proposition, other: Proposition) -> float | None:
    """How closely two statements carry one proposition (0 to 1); None where they do not."""
    if _differ_in_kind(one, other) or _are_strangers(one, other):
        return None
    score = sqrt(_told(one, other) * _told(other, one))
    score += SAME_NUMBER if one.numbers & other.numbers else 0.0
    score *= TOLL if _is_toll(one) != _is_toll(other) else 1.0
    score *= OTHER_DAY if _are_on_other_days(one, other) else 1.0
    score *= OTHER_NUMBER if _count_apart(one, other) else 1.0
    score *= ANOTHER_ONE if one.events.keys() & _others() != other.events.keys() & _others() else 1.0
    return round(min(score, 1.0), SCORE_DIGITS) if score >= ALIKE else None


def _differ_in_kind(one: Proposition, other: Proposition) -> bool:
    """Whether both count the same, yet of other things: a toll of one attack is none of a war, one death no toll."""
    kinds = {kind for kind, _ in one.counts} & {kind for kind, _ in other.counts}
    return bool(kinds) and not any(kind in kinds for kind, _ in one.counts & other.counts)


def _is_toll(it: Proposition) -> bool:
    return any(sums != "one" for _, sums in it.counts)


def _are_strangers(one: Proposition, other: Proposition) -> bool:
    """Whether both name somebody or some place, and none in common; a country that both name is no acquaintance yet."""
    return any(
        _share_none(set(filter(kind, one.names)), one.around, set(filter(kind, other.names)), other.around)
        for kind in (_is_name, _is_telling_name)
    )


def _share_none(ones: set[str], around: frozenset[str], others: set[str], beside: frozenset[str]) -> bool:
    return bool(ones and others) and not (ones & (others | beside) or others & around)


def _is_telling_name(term: str) -> bool:
    return term[0] in (BODY, NAME)


def _are_on_other_days(one: Proposition, other: Proposition) -> bool:
    if not (one.days and other.days):
        return False
    return not any(start <= last and first <= end for start, end in one.days for first, last in other.days)


def _count_apart(one: Proposition, other: Proposition) -> bool:
    """Whether both give other numbers, and hardly anything but who and where tells that they count the same."""
    if not (one.numbers and other.numbers) or one.numbers & other.numbers:
        return False
    return len(one.events.keys() & other.events.keys()) <= 1


def _told(one: Proposition, other: Proposition) -> float:
    """The share of what one tells that the other tells too."""
    events = sum(weight for term, weight in one.events.items() if term in other.events) / sum(one.events.values())
    if not one.names:
        return events
    names = sum(weight * _part(term, other) for term, weight in one.names.items()) / sum(one.names.values())
    return NAMES_SHARE * names + (1 - NAMES_SHARE) * events


def _part(name: str, other: Proposition) -> float:
    return 1.0 if name in other.names else AROUND if name in other.around else 0.0


def reason(one: str, other: str) -> str:
    """In the words of two statements: what both tell, and the numbers in which they differ."""
    others = {_term(word, word[0].isupper())[0] for word in names_joined(other)}
    shared: dict[str, tuple[float, str]] = {}
    for word in names_joined(one)[:LONGEST]:
        term, weight = _term(word, word[0].isupper())
        if weight > 0 and term in others:
            shared.setdefault(term, (-weight, word))
    told = ", ".join(word for _, word in sorted(shared.values())[:MOST_NAMED]) or "the same words"
    return f"both tell of {told}{_numbers_differ(_numbers(one), _numbers(other))}"


def _numbers_differ(ones: frozenset[str], others: frozenset[str]) -> str:
    only, too = sorted(ones - others), sorted(others - ones)
    return f"; numbers differ: {_and(only)} against {_and(too)}" if only and too else ""


def _and(numbers: Iterable[str]) -> str:
    return " and ".join(numbers)
