"""Any quantity with its modifier."""

import pytest

from reportedly.extract.figures import read_quantities


def read(text):
    """Low, high and modifier of every quantity."""
    return [(found.low, found.high, found.modifier) for found in read_quantities(text)]


@pytest.mark.parametrize(
    ("text", "quantities"),
    [
        ("It grew by about 19 per cent.", [(19, 19, "~")]),
        ("More than 3,000 trucks crossed.", [(3000, None, ">")]),
        ("It weighs up to 5 tonnes.", [(None, 5, "<")]),
        ("They paid $1.2 million.", [(1_200_000, 1_200_000, "=")]),
        ("It costs between $48,000 and $90,000 a year.", [(48_000, 90_000, "=")]),
        ("Growth of 5% to 10% is likely.", [(5, 10, "=")]),
        ("From 1 per cent to 1.5 per cent.", [(1, 1.5, "=")]),
        ("There are 1 to 2 thousand reeds.", [(1000, 2000, "=")]),
        ("Two-thirds of the field was mown.", [(2 / 3, 2 / 3, "=")]),
        ("Almost half of the field was mown.", [(0.5, 0.5, "~")]),
        ("One in three wells ran dry.", [(1 / 3, 1 / 3, "=")]),
        ("Tens of thousands of reeds grew.", [(20_000, None, ">")]),
        ("USD10m was spent.", [(10_000_000, 10_000_000, "=")]),
        ("A house of 1,200 to 1,500 square feet.", [(1200, 1500, "=")]),
        ("Fewer than 3.5 seconds.", [(None, 3.5, "<")]),
        ("Twenty-one or more boats sank.", [(21, None, ">")]),
    ],
)
def test_a_quantity_and_its_modifier(text, quantities):
    assert read(text) == quantities


@pytest.mark.parametrize(
    "text",
    [
        "In 2014 the mill closed.",
        "The fair opened on 3 May.",
        "It struck at 5:25 a.m.",
        "Flight 17 was late.",
        "The 11th Corps moved.",
        "Orsk won 2-2 on aggregate.",
        "The V-22 landed.",
        "Ana Marr, 33, laughed.",
    ],
)
def test_what_is_no_quantity(text):
    assert read(text) == []


def test_spans_cover_the_number_with_its_modifier():
    text = "They saw at least 20 herons."
    (found,) = read_quantities(text)
    assert found.text.of(text) == "at least 20"
