"""Whether a count is stated, negated or hypothetical, and what it sums up."""

from reportedly.extract.figures.counts import Count
from reportedly.extract.figures.quantities import CORRECTING
from reportedly.extract.figures.tolls import TOLLS
from reportedly.extract.figures.words import Words, word_set
from reportedly.model import Kind, Series

NEAR = 6
"""Words around a number in which "so far" or "in total" makes it a running total."""

_RUNNING_FORMS = frozenset(("so far", "edge"))
_WINDOW_FORMS = frozenset(("past", "recent", "first", "span", "weekend"))
_TOTALS = word_set("total overall altogether cumulative cumulatively") | TOLLS


def status_of(count: Count) -> str:
    """ "negated" ("no casualties"), "hypothetical" ("could kill thousands") or "stated"."""
    best = count.evidence.best
    if count.candidate.number.high == 0 or (best and best.negated):
        return "negated"
    return "hypothetical" if best and best.prospective and count.kind is best.kind else "stated"


def series_of(words: Words, sentence: range, count: Count, form: str | None, when: str) -> Series:
    """An incident, a window ("in the past week") or a running total ("since May", "the toll").

    ``form`` and ``when`` are the form and the words of its time, None and empty where it has none.
    """
    if (
        form in _RUNNING_FORMS
        or when.lower().startswith(("since", "as of", "by "))
        or _is_total(words, sentence, count)
    ):
        return Series.RUNNING
    if form in _WINDOW_FORMS or form == "year" or (form == "this" and not _is_day(when)):
        return Series.WINDOW
    return Series.INCIDENT


def _is_day(when: str) -> bool:
    """Whether words such as "last Monday night" mean one day."""
    return any(word in when.lower() for word in ("day", "night"))


def _is_total(words: Words, sentence: range, count: Count) -> bool:
    """Whether a toll or a total is named beside the number."""
    start, end = count.candidate.start, count.candidate.end
    near = words.lows[max(sentence.start, start - NEAR) : min(sentence.stop, end + NEAR)]
    return bool(_TOTALS.intersection(near)) or " so far" in " " + " ".join(near)


def corrects(words: Words, sentence: range, count: Count) -> bool:
    """Whether the number takes the place of one given before: "later raised to 47"."""
    before = words.lows[max(sentence.start, count.candidate.start - NEAR) : count.candidate.start]
    return before[-1:] in (["to"], ["from"]) and bool(CORRECTING.intersection(before))


def is_part(words: Words, sentence: range, count: Count, before: Kind | None) -> bool:
    """Whether the people are some of others counted: "including three children", "two of them", "one of the five".

    ``before`` is the kind of the figure before; "two of them" are part of it only where it is of the same kind. "One
    of the five" is a part of them only where nothing happened to that one alone.
    """
    candidate = count.candidate
    if count.kind is Kind.OTHER and candidate.partitive and candidate.is_one:
        return True
    if candidate.group and candidate.group.pronoun and before is count.kind:
        return True
    lead = words.lows[max(sentence.start, candidate.start - 2) : candidate.start]
    return "including" in lead or lead == ["among", "them"]
