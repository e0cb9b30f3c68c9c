"""Words of time to days: the interval they mean, seen from the day of publication."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from reportedly.extract.figures.days import (
    DAYS,
    SEASONS,
    UNIT_DAYS,
    Days,
    around,
    back,
    last_month,
    last_weekday,
    months_back,
    whole_month,
    whole_season,
    year_of,
)
from reportedly.extract.figures.exclusions import MONTHS
from reportedly.model import Interval

_SMALL = "zero one two three four five six seven eight nine ten eleven twelve"
_LARGER = {"a": 1, "an": 1, "fifteen": 15, "twenty": 20, "thirty": 30, "couple": 2}
NUMBERS = {word: n for n, word in enumerate(_SMALL.split())} | _LARGER
"""Numbers that stand before units of time."""

PARTS = {"early": (1, 10), "mid": (11, 20), "middle": (11, 20), "late": (21, 31)}
"""First and last day of what "early", "mid" and "late" take of a month: thirds of it."""

NO_DATE = "no publication date to count from"
NOT_EXACT = "words of time that name no days"

_YEAR = re.compile(r"\b((?:1[5-9]|20|21)\d\d)\b")
_DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\b")
_UNIT = re.compile(r"\b(hour|day|weekend|week|month|year|decade|century)s?\b")
_INEXACT = re.compile(r"\b(?:several|few|many|half)\b")


def resolve(words: str, form: str, published: str | None) -> Interval | str:
    """The interval that words of time mean, or why they stay words.

    ``form`` is the name of their form in ``windows.FORMS``; ``published`` an ISO 8601 date or time. Words that look
    back ("on Monday", "in May") mean the last such day or month that is not after publication.
    """
    anchor = _anchor(published)
    low = " ".join(words.lower().replace(",", " ").split())
    try:
        days = _RESOLVERS[form](low, anchor) if form in _RESOLVERS else None
    except (ValueError, OverflowError):
        return NOT_EXACT
    if days is None:
        return NO_DATE if anchor is None and form in _RELATIVE else NOT_EXACT
    if low.startswith("since") and anchor and days.start <= anchor:
        days = Days(days.start, anchor, days.precision)
    return Interval(days.start.isoformat(), days.end.isoformat(), days.precision)


def _anchor(published: str | None) -> date | None:
    """The day of publication; None where it is not known."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _number(low: str) -> int | None:
    """The number in words like "about 10 days ago"; None for "several", "a few", "recent"."""
    if _INEXACT.search(low):
        return None
    named = (int(word) if word.isdecimal() else NUMBERS.get(word) for word in re.findall(r"\d+|[a-z]+", low))
    return next((n for n in named if n is not None), 1)


def _unit(low: str) -> str | None:
    """The unit of time in the words, singular."""
    found = _UNIT.search(low)
    return found[1] if found else None


def _named_year(low: str) -> int | None:
    """The first year named."""
    found = _YEAR.search(low)
    return int(found[1]) if found else None


def _named_month(low: str) -> int | None:
    """The number of the first month named."""
    return next((MONTHS[word] for word in re.findall(r"[a-z]+", low) if word in MONTHS), None)


def _past(low: str, anchor: date | None) -> Days | None:
    """in the past week: seven days to the date."""
    unit, number = _unit(low), _number(low)
    if anchor is None or unit is None or number is None or "next" in low or "coming" in low:
        return None
    start = back(anchor, unit, number) + timedelta(days=unit != "hour")
    return Days(start, anchor, "day" if unit in UNIT_DAYS or unit == "hour" else "month")


def _ago(low: str, anchor: date | None) -> Days | None:
    """two weeks ago: that week; a year ago: that year."""
    unit, number = _unit(low), _number(low)
    if anchor is None or unit is None or number is None or not low.endswith("ago"):
        return None
    return around(back(anchor, unit, number), unit)


def _this(low: str, anchor: date | None) -> Days | None:
    """this week, last year, last Monday, next month, last spring, last May."""
    if anchor is None:
        return None
    name = next((day for day in DAYS if day in low), None)
    if name:
        return last_weekday(name, anchor - timedelta(days="last" in low))
    if "night" in low:
        return around(anchor - timedelta(days="last" in low), "day")
    season = next((s for s in SEASONS if s in low), None)
    month = _named_month(low)
    if season or month:
        return whole_season(season, anchor) if season else whole_month(*last_month(month or 1, anchor))
    return _whole(low, _unit(low), anchor)


def _whole(low: str, unit: str | None, anchor: date) -> Days | None:
    """this week up to the anchor, last year, next month."""
    if unit is None or unit in ("hour", "day"):
        return None
    shift = -1 if "next" in low else int(bool(re.search(r"\b(?:last|past)\b", low)))
    whole = around(back(anchor, unit, shift), unit)
    return Days(whole.start, min(whole.end, anchor), whole.precision) if re.search(r"\bthis\b", low) else whole


def _weekday(low: str, anchor: date | None) -> Days | None:
    """on Monday; on Thursday and Friday; on Monday, 3 March."""
    if _named_year(low) or (_named_month(low) and _DAY.search(low)):
        return _date(low, anchor)
    if anchor is None:
        return None
    found = [last_weekday(name, anchor) for name in sorted(DAYS, key=low.find) if name in low]
    week = timedelta(days=7 if found[-1].start < found[0].start else 0)
    return Days(found[0].start - week, found[-1].end, "day")


def _day(low: str, anchor: date | None) -> Days | None:
    """yesterday, today, overnight, tomorrow."""
    if anchor is None:
        return None
    if "overnight" in low:
        return Days(anchor - timedelta(days=1), anchor, "day")
    return around(anchor + timedelta(days=("tomorrow" in low) - ("yesterday" in low)), "day")


def _date(low: str, anchor: date | None) -> Days | None:
    """since mid-April; on 11 October 2014; Sept. 26-27."""
    month, named = _named_month(low), _named_year(low)
    if month is None or (named is None and anchor is None):
        return None
    days = [int(day) for day in _DAY.findall(low.replace("first of", "1"))]
    year = named
    if year is None:
        year = anchor.year - 1 if anchor and "last year" in low else year_of(month, days[:1], anchor or date.min)
    if not days:
        return _part(low, whole_month(year, month), anchor if named is None else None)
    start = date(year, month, days[0])
    return Days(start, start.replace(day=max(days[0], *days[:2])), "day")


def _part(low: str, month: Days, anchor: date | None) -> Days:
    """The third of the month that is meant, or all of it; a year earlier where it has not begun."""
    part = next((p for p in PARTS if re.search(rf"\b{p}\b", low)), None)
    if part is None:
        return month
    first, last = PARTS[part]
    start, end = month.start.replace(day=first), month.start.replace(day=min(last, month.end.day))
    if anchor and start > anchor:
        start, end = months_back(start, 12), months_back(end, 12)
    return Days(start, end, "week")


def _year(low: str, anchor: date | None) -> Days | None:
    """in 2014; since 2012; in 2012 and 2013."""
    years = [int(year) for year in _YEAR.findall(low)]
    return Days(date(min(years), 1, 1), date(max(years), 12, 31), "year") if years else None


def _first(low: str, anchor: date | None) -> Days | None:
    """in the first seven months of 2014; in the first half of the year."""
    year = _named_year(low)
    if year is None:
        if anchor is None:
            return None
        year = anchor.year - ("last year" in low)
    before = low.split(" of ")[0]
    if "half" in before:
        first, last = (1, 6) if "first" in before else (7, 12)
        return Days(date(year, first, 1), whole_month(year, last).end, "month")
    number = _number(before.split("first")[-1])
    if number is None or _unit(before) != "month" or "second" in before:
        return None
    return Days(date(year, 1, 1), whole_month(year, number).end, "month")


def _edge(low: str, anchor: date | None) -> Days | None:
    """as of the end of 2014: that day."""
    year = _named_year(low)
    if year is None or "middle" in low:
        return None
    return around(date(year, 12, 31) if "end" in low else date(year, 1, 1), "day")


def _weekend(low: str, anchor: date | None) -> Days | None:
    """over the weekend: the last Saturday and Sunday that had begun."""
    return around(anchor, "weekend") if anchor else None


def _so_far(low: str, anchor: date | None) -> Days | None:
    """so far this year: from its first day on."""
    return _this(low, anchor) if "this" in low else None


_RESOLVERS: dict[str, Callable[[str, date | None], Days | None]] = {
    "past": _past,
    "ago": _ago,
    "this": _this,
    "weekday": _weekday,
    "day": _day,
    "date": _date,
    "year": _year,
    "first": _first,
    "edge": _edge,
    "weekend": _weekend,
    "so far": _so_far,
}
"""What resolves each form of ``windows.FORMS``; the others stay words."""

_RELATIVE = frozenset(("past", "ago", "this", "weekday", "day", "date", "weekend", "first"))
"""Forms that need a publication date."""
