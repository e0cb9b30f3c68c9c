"""Words of time to days."""

import pytest

from reportedly.extract.figures.calendar import NO_DATE, NOT_EXACT, resolve
from reportedly.extract.figures.windows import windows
from reportedly.model import Interval

FRIDAY = "2024-02-09"


def days(words, published=FRIDAY):
    """What words of time mean: start, end, precision, or the reason why not."""
    (window,) = windows(words, 0, len(words))
    found = resolve(window.span.of(words), window.form, published)
    return (found.start, found.end, found.precision) if isinstance(found, Interval) else found


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("in the past week", ("2024-02-03", "2024-02-09", "day")),
        ("in the past week alone", ("2024-02-03", "2024-02-09", "day")),
        ("over the last three months", ("2023-11-10", "2024-02-09", "month")),
        ("in the past 48 hours", ("2024-02-07", "2024-02-09", "day")),
        ("on Monday", ("2024-02-05", "2024-02-05", "day")),
        ("on Friday", ("2024-02-09", "2024-02-09", "day")),
        ("last Friday", ("2024-02-02", "2024-02-02", "day")),
        ("on Thursday and Friday", ("2024-02-08", "2024-02-09", "day")),
        ("on Saturday and Monday", ("2024-02-03", "2024-02-05", "day")),
        ("yesterday", ("2024-02-08", "2024-02-08", "day")),
        ("overnight", ("2024-02-08", "2024-02-09", "day")),
        ("last night", ("2024-02-08", "2024-02-08", "day")),
        ("two weeks ago", ("2024-01-22", "2024-01-28", "week")),
        ("about 10 days ago", ("2024-01-30", "2024-01-30", "day")),
        ("six months ago", ("2023-08-01", "2023-08-31", "month")),
        ("a year ago", ("2023-01-01", "2023-12-31", "year")),
        ("last week", ("2024-01-29", "2024-02-04", "week")),
        ("this week", ("2024-02-05", "2024-02-09", "week")),
        ("earlier this year", ("2024-01-01", "2024-02-09", "year")),
        ("last month", ("2024-01-01", "2024-01-31", "month")),
        ("over the weekend", ("2024-02-03", "2024-02-04", "day")),
        ("in May", ("2023-05-01", "2023-05-31", "month")),
        ("since May", ("2023-05-01", "2024-02-09", "month")),
        ("since mid-April", ("2023-04-11", "2024-02-09", "week")),
        ("in late February", ("2023-02-21", "2023-02-28", "week")),
        ("on 11 October", ("2023-10-11", "2023-10-11", "day")),
        ("On Sept. 26-27", ("2023-09-26", "2023-09-27", "day")),
        ("April 15, 2013", ("2013-04-15", "2013-04-15", "day")),
        ("in 2014", ("2014-01-01", "2014-12-31", "year")),
        ("since 2009", ("2009-01-01", "2024-02-09", "year")),
        ("in the first seven months of 2014", ("2014-01-01", "2014-07-31", "month")),
        ("As of the end of 2014", ("2014-12-31", "2014-12-31", "day")),
        ("last spring", ("2023-03-01", "2023-05-31", "month")),
        ("since the first of February", ("2024-02-01", "2024-02-09", "day")),
        ("in recent weeks", NOT_EXACT),
        ("during the raid", NOT_EXACT),
        ("a few hours later", NOT_EXACT),
    ],
)
def test_words_of_time(words, meaning):
    assert days(words) == meaning


def test_a_leap_year_and_an_impossible_day():
    assert days("on 29 February", "2024-03-01")[0] == "2024-02-29"
    assert days("on 31 June") == NOT_EXACT


def test_without_publication_only_whole_dates_are_days():
    assert days("on Monday", None) == NO_DATE
    assert days("in May", None) == NO_DATE
    assert days("in May 2014", None) == ("2014-05-01", "2014-05-31", "month")
    assert days("yesterday", "soon") == NO_DATE


@pytest.mark.parametrize("words", ["They may go.", "Troops march on.", "The second man left."])
def test_what_is_no_time(words):
    assert windows(words, 0, len(words)) == []
