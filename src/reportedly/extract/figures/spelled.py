"""Numbers spelled out: "twenty-one", "three hundred and fifty", "two million"."""

from reportedly.extract.figures.numberwords import GROUPS, SCALES, TENS, UNITS, Numeral
from reportedly.extract.figures.words import Words


def spelled(words: Words, n: int, stop: int) -> Numeral | None:
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
