"""Phrases of our own with their right reading, traps among them."""

import phrases
import pytest

ENOUGH = 0.98
"""Share of the table that must be read right."""

FEWEST = 150
"""Phrases that the table must have."""


@pytest.mark.parametrize(("phrase", "right"), phrases.rows())
def test_a_phrase_is_read_right(phrase, right):
    assert phrases.reading(phrase) == right


def test_the_table_is_large_enough_and_read_right():
    rows = phrases.rows()
    assert len(rows) >= FEWEST
    assert sum(phrases.reading(phrase) == right for phrase, right in rows) >= ENOUGH * len(rows)
