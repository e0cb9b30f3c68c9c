"""Words before and after a number that open an end of it or make it approximate."""

from enum import Enum


class Bound(Enum):
    """What such words do to a number."""

    LEAST = ">"
    MOST = "<"
    ABOUT = "~"
    EXACT = "="


_BEFORE = {
    Bound.LEAST: "more than; over; well over; just over; a little over; slightly over; slightly more than;"
    " far more than; well more than; at least; no fewer than; not fewer than; no less than; not less than;"
    " upwards of; upward of; in excess of; north of; above; well above; beyond; exceeding; exceeded; exceeds; exceed;"
    " surpassing; surpassed; topped; topping; greater than; higher than; larger than; a minimum of;"
    " minimum of; a minimum; as few as; >",
    Bound.MOST: "up to; as many as; as much as; as high as; no more than; not more than; at most; at the most;"
    " fewer than; less than; lower than; under; just under; well under; below; just below; a maximum of; maximum of;"
    " a maximum; sub -; <",
    Bound.ABOUT: "about; around; some; approximately; approx; approx .; roughly; nearly; almost; close to; near;"
    " an estimated; estimated; estimated at; circa; perhaps; maybe; in the region of; in the order of;"
    " on the order of; something like; virtually; barely; only about; ~; ≈",
    Bound.EXACT: "a total of; total of; a combined; another; a further; an additional; additional; an extra; all;"
    " exactly; precisely; only; just; the other; other; a record; possibly; an average of; mere; a mere",
}
"""Words before a number, parted by semicolons. "nearly 200" is about 200 by the annotation guide, not at most."""

_AFTER = {
    Bound.LEAST: "or more; and more; plus; - plus; and counting; or above; and over; at least",
    Bound.MOST: "or fewer; or less; at most; or under; or below; at the most",
    Bound.ABOUT: "or so; - odd; odd; - ish; or thereabouts; approximately; or about",
    Bound.EXACT: "- strong; strong",
}
"""Words after a number."""


def _by_end(table: dict[Bound, str], end: int) -> dict[str, list[tuple[tuple[str, ...], Bound]]]:
    """Phrases as words, longest first, under their word at place ``end`` (0 first, -1 last)."""
    index: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    for bound, phrases in table.items():
        for phrase in phrases.split(";"):
            parts = tuple(phrase.split())
            index.setdefault(parts[end], []).append((parts, bound))
    for found in index.values():
        found.sort(key=lambda item: -len(item[0]))
    return index


_LEFT, _RIGHT = _by_end(_BEFORE, -1), _by_end(_AFTER, 0)


def before(lows: list[str], n: int, start: int) -> tuple[int, Bound] | None:
    """The longest phrase that ends just before word ``n``: where it begins and what it does."""
    if n <= start:
        return None
    for parts, bound in _LEFT.get(lows[n - 1], ()):
        begin = n - len(parts)
        if begin >= start and tuple(lows[begin:n]) == parts and not (parts == ("over",) and _ran(lows, begin, start)):
            return begin, bound
    return None


def _ran(lows: list[str], n: int, start: int) -> bool:
    """Whether "over" belongs to "ran over"."""
    return n > start and lows[n - 1] in ("run", "ran", "running", "runs")


def after(lows: list[str], n: int, stop: int) -> tuple[int, Bound] | None:
    """The longest phrase that begins at word ``n``: where it ends and what it does."""
    if n >= stop:
        return None
    for parts, bound in _RIGHT.get(lows[n], ()):
        end = n + len(parts)
        if end <= stop and tuple(lows[n:end]) == parts:
            return end, bound
    return None
