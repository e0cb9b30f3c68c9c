"""Numbers as they are written: digits, words, both, and the vague ones, each with its source."""

from dataclasses import dataclass

from reportedly.extract.figures.words import Words

UNITS = {
    word: n
    for n, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
SCALES = {
    "hundred": 100,
    "thousand": 1_000,
    "lakh": 100_000,
    "million": 1_000_000,
    "crore": 10_000_000,
    "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
}
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

VAGUE_FACTORS = {"several": 3, "few": 3, "couple": 2, "many": 3}
"""Vague words before a unit ("a few hundred", "several dozen"): at least three of it; "couple" is two.

"few" is read like "several": Oxford English Dictionary, "few", adj.: not many, more than two.
"""

FRACTIONS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
MAX_DIGITS = 15
"""Longer runs of digits are codes, not counts; up to here floats are exact."""


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


def numeral_at(words: Words, n: int, stop: int) -> Numeral | None:
    """The longest number that begins at word ``n`` and ends by ``stop``; None where there is none."""
    low = words.lows[n]
    if low[0].isdecimal():
        return _digits(words, n, stop)
    if low in ("a", "an", "one") and n + 1 < stop:
        return _after_article(words, n, stop)
    if low == "half" and words.lows[n + 1 : n + 2] in (["a"], ["million"]) and n + 2 < stop:
        return _half(words, n, stop)
    if low in VAGUE or low in VAGUE_FACTORS:
        return _vague(words, n, stop)
    if low in UNITS or low in TENS:
        return _spelled(words, n, stop)
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
        factor = SCALES.get(words.lows[at]) or GROUPS.get(words.lows[at] if words.lows[at] in ("dozen", "score") else "")
        if factor is None:
            break
        scale, n = scale * factor, at + 1
    return Numeral(start, n, value * scale, value * scale, scale, digits)


def _after_article(words: Words, n: int, stop: int) -> Numeral | None:
    """ "a dozen", "a hundred", "a few thousand", "a couple of", "one hundred and five"; a bare "one"."""
    after = words.lows[n + 1]
    if after in GROUPS:
        return _scaled(words, n, n + 2, GROUPS[after], stop)
    if after in SCALES:
        return _spelled(words, n, stop)
    if words.lows[n] != "one" and after in ("few", "couple"):
        return _vague(words, n + 1, stop, n)
    return _spelled(words, n, stop) if words.lows[n] == "one" else None


def _half(words: Words, n: int, stop: int) -> Numeral | None:
    """ "half a dozen", "half a million", "half million"."""
    at = n + 2 if words.lows[n + 1] == "a" else n + 1
    unit = SCALES.get(words.lows[at]) or {"dozen": 12}.get(words.lows[at])
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
        return Numeral(begin, n + 1, 2, 2)
    return Numeral(begin, n + 1, VAGUE_FACTORS[low], None) if begin < n and low == "few" else None


def _plural_units(words: Words, begin: int, n: int, stop: int) -> Numeral:
    """ "hundreds"; "hundreds of thousands" multiplies the unit before by the one after."""
    value, end = float(VAGUE[words.lows[n]]), n + 1
    if end + 1 < stop and words.lows[end] == "of" and words.lows[end + 1] in ("thousands", "millions", "billions"):
        value, end = value * VAGUE[words.lows[end + 1]] / 2, end + 2
    return Numeral(begin, end, value, None)


def _spelled(words: Words, n: int, stop: int) -> Numeral | None:
    """Number words: "twenty-one", "three hundred and fifty", "two million". "a" counts as one before a scale."""
    total, current, scale, end, at = 0.0, 0.0, 1.0, n, n
    while at < stop:
        low = words.lows[at]
        if low in UNITS or low in TENS:
            if not _continues(current, low):
                break
            current += UNITS.get(low, TENS.get(low, 0))
        elif low in ("a", "an") and at == n:
            current = 1
        elif low in SCALES and at > n:
            scale = SCALES[low]
            current, total = (current * 100, total) if low == "hundred" else (0, total + max(current, 1) * scale)
        elif low in ("dozen", "score") and at > n and current:
            return Numeral(n, at + 1, current * GROUPS[low], current * GROUPS[low], GROUPS[low])
        elif low in ("and", "-") and at > n and at + 1 < stop and _joins(words, at, current + total):
            at += 1
            continue
        else:
            break
        at += 1
        end = at
    return Numeral(n, end, total + current, total + current, scale) if end > n else None


def _continues(current: float, low: str) -> bool:
    """Whether a unit or ten can follow what was read: "twenty" + "one", "hundred" + "five", not "five" + "six"."""
    if low in TENS:
        return current % 100 == 0
    return current % 100 == 0 or (current % 10 == 0 and current % 100 >= 20 and UNITS[low] < 10)


def _joins(words: Words, at: int, read: float) -> bool:
    """Whether "and" or a hyphen stands inside one number: "hundred and five", "twenty-one", not "two and three"."""
    after = words.lows[at + 1]
    if words.lows[at] == "and":
        return read >= 100 and words.lows[at - 1] in SCALES and (after in UNITS or after in TENS)
    return words.glued(at) and (after in SCALES or (words.lows[at - 1] in TENS and after in UNITS))
