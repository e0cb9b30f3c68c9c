"""Dates and times as the ledger writes them: ISO 8601, "Z" for UTC."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial

DAY = "%Y-%m-%d"
"""A date without a time of day."""

SPOKEN = ("%d %B %Y", "%d %b %Y", "%B %d, %Y", "%b %d, %Y", "%B %d %Y", "%Y/%m/%d")
"""Ways of writing a date that can be read in one way only; "01/02/2024" is not among them."""

_FOURTEEN = re.compile(r"\d{14}")
_DAY_ONLY = re.compile(r"\d{4}-?\d\d-?\d\d|\d{4}-?W\d\d(-?\d)?")
_EPOCH = re.compile(r"\d{9,10}(\.\d+)?")


def iso(value: object) -> str | None:
    """A date or time given in ISO 8601, RFC 2822, Unix seconds, 14 digits or in words, as ISO 8601; else None.

    A time zone is kept as given ("+09:00": the day it names is the one that "on Monday" counts from), UTC written as
    "Z". A date without a time stays one.
    """
    text = str(value).strip() if isinstance(value, str | int | float) else ""
    for parse in _PARSERS:
        with suppress(ValueError, TypeError, OverflowError, OSError, IndexError):
            return parse(text)
    return None


def iso_utc(value: object) -> str | None:
    """As ``iso``, in UTC where a time zone is given."""
    written = iso(value)
    if written is None or len(written) == len("2024-01-31"):
        return written
    moment = datetime.fromisoformat(written)
    return utc(moment) if moment.tzinfo else written


def utc(moment: datetime) -> str:
    """A moment with a time zone, in UTC, to the second."""
    return _written(moment.astimezone(UTC))


def _written(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds").replace("+00:00", "Z")


def _epoch(text: str) -> str:
    return utc(datetime.fromtimestamp(int(float(_matched(_EPOCH, text))), UTC))


def _fourteen(text: str) -> str:
    return utc(datetime.strptime(_matched(_FOURTEEN, text), "%Y%m%d%H%M%S").replace(tzinfo=UTC))


def _day(text: str) -> str:
    return datetime.fromisoformat(_matched(_DAY_ONLY, text)).strftime(DAY)


def _standard(text: str) -> str:
    return _written(datetime.fromisoformat(text))


def _mail(text: str) -> str:
    from email.utils import parsedate_to_datetime

    return _written(parsedate_to_datetime(text))


def _spoken(form: str, text: str) -> str:
    return datetime.strptime(text, form).strftime(DAY)


def _matched(pattern: re.Pattern[str], text: str) -> str:
    if not pattern.fullmatch(text):
        raise ValueError(text)
    return text


_PARSERS: tuple[Callable[[str], str], ...] = (
    _epoch,
    _fourteen,
    _day,
    _standard,
    _mail,
    *(partial(_spoken, form) for form in SPOKEN),
)
