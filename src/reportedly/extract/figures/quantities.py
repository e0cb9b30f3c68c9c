"""Quantities: a number or a range with its modifier, whatever is counted or measured."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.extract.figures import bounds
from reportedly.extract.figures.bounds import Bound
from reportedly.extract.figures.exclusions import is_measured
from reportedly.extract.figures.numerals import Numeral, numeral_at
from reportedly.extract.figures.words import Words, sentences, split
from reportedly.model import Span

_DASHES = ("-", "–", "—")
_CURRENCY = frozenset("$£€¥₹₽₺₴")


@dataclass(frozen=True, slots=True)
class Counted:
    """A number or range at the words ``start:end``; the number without its modifiers is at ``first:last``.

    ``low`` and ``high`` are None where that end is open; ``approx`` where the words say "about"; ``modifier`` is
    one of "=", "~", ">", "<".
    """

    start: int
    end: int
    first: int
    last: int
    low: float | None
    high: float | None
    approx: bool
    modifier: str
    digits: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity as it was said, of people or of anything else.

    ``text`` covers the number with its modifiers. ``low`` and ``high`` are in the unit of the text (scales such as
    "million" multiplied out), None where that end is open. ``modifier`` is "=" as said, "~" about, ">" at least or
    more than, "<" at most or fewer than.
    """

    text: Span
    low: float | None
    high: float | None
    modifier: str


def read_quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of ``text`` in order; dates, times of day, ordinals and numbers that are names are none."""
    words = split(text)
    return tuple(
        Quantity(words.span(found.start, found.end), found.low, found.high, found.modifier)
        for sentence in sentences(words)
        for found in counted(words, sentence)
        if is_measured(words, sentence, found.first, found.last)
    )


def counted(words: Words, sentence: range) -> Iterator[Counted]:
    """All numbers and ranges of a sentence, with their modifiers; whether they count people is not asked here."""
    n, floor = sentence.start, sentence.start
    while n < sentence.stop:
        found = numeral_at(words, n, sentence.stop)
        if found is None:
            n += 1
            continue
        other = _second(words, found, sentence.stop)
        result = _bounded(words, found, other, floor, sentence.stop)
        yield result
        n = floor = max(result.end, found.end)


def _second(words: Words, first: Numeral, stop: int) -> tuple[Numeral, bool] | None:
    """The upper end of a range, and whether its words make the whole approximate or open ("as many as")."""
    n = first.end
    if n + 1 >= stop:
        return None
    link = words.lows[n]
    if not (link in ("to", "or", "and") or (link in _DASHES and words.glued(n))):
        return None
    at, hedged = _skip_hedges(words, n + 1, stop)
    if at >= stop or (link == "and" and not hedged and not _between(words, first.start)):
        return None
    if words.forms[at] in _CURRENCY:
        at += 1
    second = numeral_at(words, at, stop) if at < stop else None
    if second is None or second.high is None or second.low <= _shared(first, second):
        return None
    return second, link == "or" and hedged


def _skip_hedges(words: Words, n: int, stop: int) -> tuple[int, bool]:
    """Past "perhaps", "as many as", "possibly", "up to": where the number can begin, and whether there were any."""
    begin = n
    for phrase in (("perhaps",), ("possibly",), ("maybe",), ("even",), ("as", "many", "as"), ("up", "to")):
        if tuple(words.lows[n : n + len(phrase)]) == phrase:
            n += len(phrase)
    return min(n, stop), n > begin


def _between(words: Words, n: int) -> bool:
    """Whether "between" governs the number at word ``n``."""
    return "between" in words.lows[max(0, n - 3) : n]


def _shared(first: Numeral, second: Numeral) -> float:
    """The lower end, with the scale of the upper where only that one has it: "three to five hundred"."""
    if first.scale == 1 and second.scale > 1 and first.low < second.low / second.scale:
        return first.low * second.scale
    return first.low


def _bounded(words: Words, first: Numeral, other: tuple[Numeral, bool] | None, floor: int, stop: int) -> Counted:
    """The number or range with the modifiers around it."""
    end = other[0].end if other else first.end
    start, left = _left(words, first.start, floor)
    end, right = _right(words, end, stop)
    marks = left + right
    low = _shared(first, other[0]) if other else first.low
    high = other[0].high if other else first.high
    approx = Bound.ABOUT in marks
    last = other[0].end if other else first.end
    bound = next((b for b in marks if b in (Bound.LEAST, Bound.MOST)), None)
    if other or bound is None:
        modifier = "~" if approx else "="
        return Counted(start, end, first.start, last, low, high, approx, modifier, first.digits)
    open_low = bound is Bound.MOST
    return Counted(
        start,
        end,
        first.start,
        last,
        None if open_low else low,
        (high if high is not None else low) if open_low else None,
        approx,
        bound.value,
        first.digits,
    )


def _left(words: Words, n: int, floor: int) -> tuple[int, list[Bound]]:
    """Modifiers before the number, nearest last to first; where they begin."""
    marks: list[Bound] = []
    if n > floor and words.forms[n - 1] in _CURRENCY:
        n -= 1
    while found := bounds.before(words.lows, n, floor):
        n, bound = found
        marks.append(bound)
    return n, marks[::-1]


def _right(words: Words, n: int, stop: int) -> tuple[int, list[Bound]]:
    """Modifiers after the number; where they end."""
    found = bounds.after(words.lows, n, stop)
    return (found[0], [found[1]]) if found else (n, [])
