"""Dates and times."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.capture.moment import iso, iso_utc, utc


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("2024-03-05", "2024-03-05"),
        ("20240305", "2024-03-05"),
        ("2024-03-05T06:07:08Z", "2024-03-05T06:07:08Z"),
        ("2024-03-05 06:07", "2024-03-05T06:07:00"),
        ("2024-03-05T06:07:08.123456+09:00", "2024-03-05T06:07:08+09:00"),
        ("2024-03-05T06:07:08+00:00", "2024-03-05T06:07:08Z"),
        ("20240305060708", "2024-03-05T06:07:08Z"),
        ("1709618828", "2024-03-05T06:07:08Z"),
        (1709618828, "2024-03-05T06:07:08Z"),
        (1709618828.9, "2024-03-05T06:07:08Z"),
        ("Tue, 05 Mar 2024 06:07:08 +0900", "2024-03-05T06:07:08+09:00"),
        ("Tue, 05 Mar 2024 06:07:08 GMT", "2024-03-05T06:07:08Z"),
        ("5 March 2024", "2024-03-05"),
        ("Mar 5, 2024", "2024-03-05"),
        ("2024/03/05", "2024-03-05"),
        ("03/05/2024", None),
        ("yesterday", None),
        ("", None),
        (None, None),
        (True, None),
        (["2024-03-05"], None),
        (1e300, None),
        ("9" * 400, None),
    ],
)
def test_dates(given, written):
    assert iso(given) == written


def test_in_utc():
    assert iso_utc("2024-03-05T06:07:08+09:00") == "2024-03-04T21:07:08Z"
    assert iso_utc("2024-03-05") == "2024-03-05"
    assert iso_utc("2024-03-05 06:07") == "2024-03-05T06:07:00"
    assert iso_utc("soon") is None


@settings(deadline=None)
@given(st.datetimes(timezones=st.timezones(), min_value=datetime(1900, 1, 1)))
def test_what_is_written_can_be_read_again(moment):
    written = utc(moment)
    assert iso(written) == written
    assert datetime.fromisoformat(written) == moment.astimezone(UTC).replace(microsecond=0)


@settings(deadline=None)
@given(st.one_of(st.text(max_size=30), st.integers(), st.floats(), st.none(), st.booleans()))
def test_anything_is_a_date_or_none(value):
    written = iso(value)
    assert written is None or iso(written) == written
