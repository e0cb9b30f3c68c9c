"""Quantities: a number or a range with its modifier, whatever is counted or measured."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.extract.figures import bounds
from reportedly.extract.figures.bounds import Bound
from reportedly.extract.figures.exclusions import is_measured
from reportedly.extract.figures.grammar import QUOTES
from reportedly.extract.figures.numberwords import Numeral
from reportedly.extract.figures.numerals import numeral_at
from reportedly.extract.figures.words import Words, sentences, split, word_set
from reportedly.model import Span

_DASHES = ("-", "–", "—")
CORRECTING = word_set("raised revised lowered corrected updated amended upped adjusted downgraded upgraded")
"""Words that put one number in the place of another."""

_LINKS = frozenset(("to", "or", "and"))
LONGEST_UNIT = 2
"""Words of a unit that may stand between the first number of a range and its link: "1 per cent to 2 per cent"."""

_CURRENCY = frozenset("$£€¥₹₽₺₴")
_CURRENCY_LETTERS = word_set("US NZ HK RM PS Rs USD EUR GBP AUD CAD INR JPY CNY CHF NT")


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
        result = _bounded(words, found, _second(words, found, sentence.stop), floor, sentence.stop)
        yield result
        n = floor = result.end


def _second(words: Words, first: Numeral, stop: int) -> Numeral | None:
    """The upper end of a range: "to 30", "or 10", "and perhaps as many as 50"; None where there is none."""
    n = _link(words, first.end, stop)
    if n is None:
        return None
    at, hedged = _skip_hedges(words, n + 1, stop)
    if at >= stop or not (hedged or _joins_ends(words, n, first.start)):
        return None
    at += _is_money(words, at)
    second = numeral_at(words, at, stop) if at < stop else None
    if second is None or second.high is None or second.low <= _shared(first, second):
        return None
    unit = words.lows[first.end : n]
    if unit and words.lows[second.end : second.end + len(unit)] != unit:
        return None
    return replace(second, end=second.end + len(unit)) if unit else second


def _link(words: Words, n: int, stop: int) -> int | None:
    """The word that joins the ends of a range; the same unit may stand before it and after the second number."""
    for at in range(n, min(n + LONGEST_UNIT + 1, stop - 1)):
        low = words.lows[at]
        if low in _LINKS or (low in _DASHES and words.glued(at)):
            return at
        if not (low.isalpha() or low == "%"):
            return None
    return None


def _is_money(words: Words, n: int) -> bool:
    """Whether a sign or letters of a currency stand at word ``n``: "$", "RM120"."""
    if words.forms[n] in _CURRENCY:
        return True
    return (
        words.forms[n] in _CURRENCY_LETTERS
        and n + 1 < len(words.forms)
        and words.glued(n + 1)
        and words.lows[n + 1][0].isdecimal()
    )


def _joins_ends(words: Words, n: int, first: int) -> bool:
    """Whether the link at word ``n`` joins the ends of a range that begins at word ``first``."""
    if words.lows[n] == "and":
        return _between(words, first)
    return words.lows[n] != "to" or not _corrects(words, first)


def _corrects(words: Words, n: int) -> bool:
    """Whether the number at word ``n`` is one that another takes the place of: "revised from 40 to 47"."""
    return words.lows[n - 1 : n] == ["from"] and bool(CORRECTING.intersection(words.lows[max(0, n - 4) : n - 1]))


def _skip_hedges(words: Words, n: int, stop: int) -> tuple[int, bool]:
    """Past "perhaps", "as many as", "possibly", "up to": where the number can begin, and whether there were any."""
    begin = n
    for phrase in (("perhaps",), ("possibly",), ("maybe",), ("even",), ("as", "many", "as"), ("up", "to")):
        if tuple(words.lows[n : n + len(phrase)]) == phrase:
            n += len(phrase)
    return min(n, stop), n > begin


def _opens_range(words: Words, n: int, floor: int) -> bool:
    """Whether "between" or "from" stands before the number at word ``n``."""
    return n > floor and words.lows[n - 1] in ("between", "from")


def _between(words: Words, n: int) -> bool:
    """Whether "between" governs the number at word ``n``."""
    return "between" in words.lows[max(0, n - 3) : n]


def _shared(first: Numeral, second: Numeral) -> float:
    """The lower end, with the scale of the upper where only that one has it: "three to five hundred"."""
    if first.scale == 1 and second.scale > 1 and first.low < second.low / second.scale:
        return first.low * second.scale
    return first.low


def _bounded(words: Words, first: Numeral, second: Numeral | None, floor: int, stop: int) -> Counted:
    """The number or range with the modifiers around it."""
    last = second.end if second else first.end
    start, left = _left(words, first.start - (second is not None and _opens_range(words, first.start, floor)), floor)
    end, right = _right(words, last, stop)
    low = _shared(first, second) if second else first.low
    whole = Counted(
        start, end, first.start, last, low, second.high if second else first.high, Bound.ABOUT in left + right, "=",
        first.digits,
    )  # fmt: skip
    return replace(whole, modifier="~" if whole.approx else "=") if second else _opened(whole, left + right)


def _opened(number: Counted, marks: list[Bound]) -> Counted:
    """The number with the end open that its modifiers open; a vague one ("dozens") is open upwards by itself."""
    bound = next((b for b in marks if b in (Bound.LEAST, Bound.MOST)), None)
    if bound is Bound.MOST:
        return replace(number, low=None, high=number.low if number.high is None else number.high, modifier="<")
    if bound is Bound.LEAST or number.high is None:
        return replace(number, high=None, modifier=">")
    return replace(number, modifier="~" if number.approx else "=")


def _left(words: Words, n: int, floor: int) -> tuple[int, list[Bound]]:
    """Modifiers before the number, nearest last to first; where they begin."""
    marks: list[Bound] = []
    while n > floor and _is_money(words, n - 1):
        n -= 1
    while found := bounds.before(words.lows, _unquoted(words, n, floor), floor):
        n, bound = found
        marks.append(bound)
    return n, marks[::-1]


def _unquoted(words: Words, n: int, floor: int) -> int:
    """Back over one quotation mark: '"at least" 10'."""
    return n - 1 if n > floor and words.forms[n - 1] in QUOTES else n


def _right(words: Words, n: int, stop: int) -> tuple[int, list[Bound]]:
    """Modifiers after the number; where they end."""
    if n < stop and words.forms[n] == "+" and words.glued(n) and not (n + 1 < stop and words.glued(n + 1)):
        return n + 1, [Bound.LEAST]
    found = bounds.after(words.lows, n, stop)
    return (found[0], [found[1]]) if found else (n, [])
