"""Days, weeks, months and years on the calendar, seen from one day."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 2)}
"""First and last month, as meteorologists count them in the northern half."""

HOURS = 24
UNIT_DAYS = {"day": 1, "week": 7, "weekend": 7}
UNIT_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}
"""How long a unit is, in days or in months."""


@dataclass(frozen=True, slots=True)
class Days:
    """Days from ``start`` to ``end``, both inclusive, with the precision of the words."""

    start: date
    end: date
    precision: str


def months_back(day: date, months: int) -> date:
    """The same day so many months earlier, or the last day of that month where it is shorter."""
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def back(anchor: date, unit: str, number: int) -> date:
    """``number`` units before a day; hours are rounded up to days."""
    if unit == "hour":
        return anchor - timedelta(days=-(-number // HOURS))
    if unit in UNIT_DAYS:
        return anchor - timedelta(days=UNIT_DAYS[unit] * number)
    return months_back(anchor, UNIT_MONTHS[unit] * number)


def around(day: date, unit: str) -> Days:
    """The day, calendar week, month or year that holds ``day``."""
    if unit in ("hour", "day"):
        return Days(day, day, "day")
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return Days(monday, monday + timedelta(days=6), "week")
    if unit == "weekend":
        saturday = day - timedelta(days=(day.weekday() - 5) % 7)
        return Days(saturday, saturday + timedelta(days=1), "day")
    if unit == "month":
        return whole_month(day.year, day.month)
    return Days(date(day.year, 1, 1), date(day.year, 12, 31), "year")


def whole_month(year: int, month: int) -> Days:
    """A whole month."""
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")


def whole_season(season: str, anchor: date) -> Days:
    """The last such season that had begun."""
    first, last = SEASONS[season]
    year = anchor.year if (anchor.month, anchor.day) >= (first, 1) else anchor.year - 1
    end_year = year + (last < first)
    return Days(date(year, first, 1), date(end_year, last, monthrange(end_year, last)[1]), "month")


def last_weekday(name: str, anchor: date) -> Days:
    """The last such day of the week, the anchor itself included."""
    day = anchor - timedelta(days=(anchor.weekday() - DAYS.index(name)) % 7)
    return Days(day, day, "day")


def last_month(month: int, anchor: date) -> tuple[int, int]:
    """The year and the month of that number, this month or before."""
    return (anchor.year if month <= anchor.month else anchor.year - 1), month


def year_of(month: int, days: list[int], anchor: date) -> int:
    """The year of the last such date that is not after the anchor."""
    return anchor.year - ((month, days[0] if days else 1) > (anchor.month, anchor.day))
