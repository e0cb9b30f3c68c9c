"""Numbers as they are written: digits, words, both, and the vague ones."""

from reportedly.extract.figures.numberwords import (
    GROUPS,
    SCALES,
    SHORT_SCALES,
    TENS,
    UNITS,
    UNITS_OF_HALF,
    VAGUE,
    VAGUE_FACTORS,
    Numeral,
)
from reportedly.extract.figures.shares import share_at
from reportedly.extract.figures.spelled import spelled
from reportedly.extract.figures.words import Words

MAX_DIGITS = 15
"""Longer runs of digits are codes, not counts; up to here floats are exact."""


def numeral_at(words: Words, n: int, stop: int) -> Numeral | None:
    """The longest number that begins at word ``n`` and ends by ``stop``; None where there is none."""
    low = words.lows[n]
    share = share_at(words, n, stop)
    if share:
        return Numeral(n, share[1], share[0], share[0])
    if low[0].isdecimal():
        return _digits(words, n, stop)
    if low in ("a", "an", "one") and n + 1 < stop:
        return _after_article(words, n, stop)
    if low == "half":
        return _half(words, n, stop)
    if low in VAGUE or low in VAGUE_FACTORS:
        return _vague(words, n, stop)
    if low in UNITS or low in TENS:
        return spelled(words, n, stop)
    return None


def _digits(words: Words, n: int, stop: int) -> Numeral | None:
    """Digits with an optional scale: 3,000; 1.2 million; 5k."""
    form = words.forms[n]
    if len(form) > MAX_DIGITS:
        return None
    value = parse_digits(form)
    if value is None:
        return None
    if n + 1 < stop and words.glued(n + 1) and words.lows[n + 1] in SHORT_SCALES:
        scale = SHORT_SCALES[words.lows[n + 1]]
        return Numeral(n, n + 2, value * scale, value * scale, scale, digits=True)
    return _scaled(words, n, n + 1, value, stop, digits=True)


def parse_digits(form: str) -> float | None:
    """The value of "3,000", "1.2" or "12.345.678"; None for what is no number ("1,2,3", "3.4.5")."""
    groups = form.split(",")
    if len(groups) > 1:
        if all(len(g.split(".")[0]) == 3 for g in groups[1:]) and len(groups[0]) <= 3:
            form = "".join(groups)
        elif len(groups) == 2 and "." not in form and len(groups[1]) <= 2:
            form = ".".join(groups)
        else:
            return None
    if form.count(".") > 1:
        parts = form.split(".")
        return float("".join(parts)) if all(len(p) == 3 for p in parts[1:]) and len(parts[0]) <= 3 else None
    return float(form)


def _scaled(words: Words, start: int, n: int, value: float, stop: int, digits: bool = False) -> Numeral:
    """``value`` times the scale words that follow: million, hundred thousand, dozen."""
    scale = 1.0
    while n < stop:
        at = n + 1 if words.forms[n] == "-" and n + 1 < stop and words.glued(n) else n
        factor = SCALES.get(words.lows[at]) or GROUPS.get(
            words.lows[at] if words.lows[at] in ("dozen", "score") else ""
        )
        if factor is None:
            break
        scale, n = scale * factor, at + 1
    return Numeral(start, n, value * scale, value * scale, scale, digits)


def _after_article(words: Words, n: int, stop: int) -> Numeral | None:
    """ "a dozen", "a hundred", "a few thousand", "a couple of", "one hundred and five"; a bare "one"."""
    after = words.lows[n + 1]
    if words.lows[n] != "one" and after in ("few", "couple"):
        return _vague(words, n + 1, stop, n)
    if after in GROUPS:
        return _scaled(words, n, n + 2, GROUPS[after], stop)
    if after in SCALES:
        return spelled(words, n, stop)
    return spelled(words, n, stop) if words.lows[n] == "one" else None


def _half(words: Words, n: int, stop: int) -> Numeral | None:
    """ "half a dozen", "half a million", "half-million"."""
    at = n + 2 if words.lows[n + 1 : n + 2] in (["a"], ["-"]) else n + 1
    unit = UNITS_OF_HALF.get(words.lows[at]) if at < stop else None
    return Numeral(n, at + 1, unit / 2, unit / 2, unit) if unit else None


def _vague(words: Words, n: int, stop: int, start: int | None = None) -> Numeral | None:
    """ "dozens", "tens of thousands", "several hundred", "a few"."""
    low, begin = words.lows[n], n if start is None else start
    if low in VAGUE_FACTORS and n + 1 < stop and (words.lows[n + 1] in SCALES or words.lows[n + 1] == "dozen"):
        scaled = _scaled(words, begin, n + 1, VAGUE_FACTORS[low], stop)
        return Numeral(begin, scaled.end, scaled.low, None, scaled.scale)
    if low in VAGUE:
        return _plural_units(words, begin, n, stop)
    if low == "couple":
        scale = SCALES.get(words.lows[n + 2]) if words.lows[n + 1 : n + 2] == ["of"] and n + 2 < stop else None
        return Numeral(begin, n + 3, 2 * scale, None, scale) if scale else Numeral(begin, n + 1, 2, 2)
    return Numeral(begin, n + 1, VAGUE_FACTORS[low], None) if begin < n and low == "few" else None


def _plural_units(words: Words, begin: int, n: int, stop: int) -> Numeral:
    """ "hundreds"; "hundreds of thousands" multiplies the unit before by the one after."""
    value, end = float(VAGUE[words.lows[n]]), n + 1
    if end + 1 < stop and words.lows[end] == "of" and words.lows[end + 1] in ("thousands", "millions", "billions"):
        value, end = value * VAGUE[words.lows[end + 1]] / 2, end + 2
    return Numeral(begin, end, value, None)
