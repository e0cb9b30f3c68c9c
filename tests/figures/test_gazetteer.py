"""Words of place to one gazetteer entry, or the reason why there is none."""

import pytest

from reportedly.extract.figures.countries import country_code
from reportedly.extract.figures.gazetteer import UNKNOWN, fold, locate
from reportedly.model import Location


@pytest.mark.parametrize(
    ("words", "name", "country"),
    [
        ("Mosul", "Mosul", "IQ"),
        ("the town of Damboa in Borno state", "Damboa", "NG"),
        ("Tripoli, Libya", "Tripoli", "LY"),
        ("the northern Lebanese town of Arsal", "Aarsâl", "LB"),
        ("Gombe in Nigeria", "Gombe", "NG"),
        ("South Korea", "South Korea", "KR"),
        ("the U.S.", "United States", "US"),
        ("the Kursk region of Russia", "Russia", "RU"),
    ],
)
def test_one_fitting_place(words, name, country):
    found = locate(words)
    assert isinstance(found, Location)
    assert (found.name, found.country) == (name, country)


def test_a_country_has_no_point():
    assert (locate("Iraq").latitude, locate("Iraq").longitude) == (None, None)


@pytest.mark.parametrize(
    ("words", "reason"),
    [("Donetsk", "2 places are called Donetsk"), ("the border", "no name"), ("Halm", UNKNOWN)],
)
def test_why_there_is_none(words, reason):
    assert locate(words) == reason


def test_names_are_folded():
    assert fold("Al Fallūjah") == "al fallujah"
    assert fold("‘Ayn al ‘Arab") == "ayn al arab"


def test_nations_by_name_and_adjective():
    assert [country_code(word) for word in ("Iraq", "Iraqi", "iraqis", "North Korean", "Atlantis")] == [
        "IQ", "IQ", "IQ", "KP", None,
    ]  # fmt: skip
