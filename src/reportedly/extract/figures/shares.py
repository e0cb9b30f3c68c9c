"""Shares: fractions in words and signs, and "one in three". They are numbers, but count nobody."""

from fractions import Fraction

from reportedly.extract.figures.words import Words, word_set

DENOMINATORS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
}  # fmt: skip
_SMALL_WORDS = "zero one two three four five six seven eight nine ten"
SMALL = {word: n for n, word in enumerate(_SMALL_WORDS.split())} | {"a": 1, "an": 1}

WHOLES = frozenset((*range(2, 11), 12, 20, 100, 1_000))
"""Wholes of which "one in ..." takes a share; "300 out of 400 soldiers" is a count."""

_AFTER_HALF = word_set("of the its their all those these his her our")


def share_at(words: Words, n: int, stop: int) -> tuple[float, int] | None:
    """The share that begins at word ``n`` and where it ends; None where there is none."""
    if words.lows[n] == "half":
        whole = n + 1 < stop and words.lows[n + 1] in _AFTER_HALF and words.lows[n - 1] not in ("first", "second")
        return (0.5, n + 1) if whole else None
    top = _small(words.lows[n])
    if top is None or n + 2 >= stop:
        return None
    return _spelled(words, n, stop, top) or _slashed(words, n, top) or _one_in(words, n, stop, top)


def _small(low: str) -> int | None:
    """A number up to ten in words or up to two digits."""
    return int(low) if low.isdecimal() and len(low) < 3 else SMALL.get(low)


def _spelled(words: Words, n: int, stop: int, top: int) -> tuple[float, int] | None:
    """ "two-thirds", "a third of"; "a third man" is none."""
    at = n + 2 if words.lows[n + 1] == "-" else n + 1
    bottom = DENOMINATORS.get(words.lows[at]) if at < stop else None
    if bottom is None or (top == 1 and words.lows[at + 1 : at + 2] != ["of"]):
        return None
    return float(Fraction(top, bottom)), at + 1


def _slashed(words: Words, n: int, top: int) -> tuple[float, int] | None:
    """1/16, 2/3: small tops alone, since 9/11 is a date."""
    bottom = _small(words.lows[n + 2])
    is_written = words.forms[n + 1] in "/⁄" and words.glued(n + 1) and words.glued(n + 2)
    if not is_written or bottom is None or (top != 1 and (top, bottom) not in ((2, 3), (3, 4))):
        if words.forms[n + 1] == "⁄" and words.lows[n + 2].isdecimal():
            return float(Fraction(top, max(int(words.lows[n + 2]), 1))), n + 3
        return None
    return (float(Fraction(top, bottom)), n + 3) if bottom else None


def _one_in(words: Words, n: int, stop: int, top: int) -> tuple[float, int] | None:
    """ "one in three", "nine out of ten", "one of every five"."""
    for link in (("in",), ("out", "of"), ("in", "every"), ("of", "every"), ("out", "of", "every")):
        at = n + 1 + len(link)
        if at < stop and tuple(words.lows[n + 1 : at]) == link:
            whole = _small(words.lows[at]) or {"100": 100, "1,000": 1_000, "hundred": 100}.get(words.lows[at])
            if whole is not None and whole in WHOLES and top < whole and words.lows[n] not in ("a", "an"):
                return float(Fraction(top, whole)), at + 1
    return None
