"""Words about another event than a claim's: tolls, several people, a second one, a namesake."""

import pytest

from reportedly.compare.carriage import asked
from reportedly.compare.particulars import ANOTHER, COUNTED, NAMESAKE, SEVERAL, particulars, share_left, within
from reportedly.compare.similarity import UNTOLD, Tier, closeness, keys

CLAIM = "A soldier captured near Osk has died"


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("the soldier captured near Osk has died", 1.0),
        ("a soldier has died of his wounds in 2031", 1.0),
        ("about 900 had been killed or wounded", COUNTED),
        ("soldiers burn the faces of the dead", SEVERAL),
        ("more than 3,000 soldiers had been killed", COUNTED * SEVERAL),
        ("a second soldier has been captured and is alive", ANOTHER),
        ("another soldier was captured", ANOTHER),
        ("he did not survive his third night", 1.0),
    ],
)
def test_what_is_left_of_words_about_another_event(words, left):
    assert share_left(words, particulars(CLAIM)) == pytest.approx(left)


def test_a_longer_name_is_a_namesake():
    claim = particulars("Baron Vance of Osk has died")
    assert share_left("Baron Vance was buried", claim) == 1.0
    assert share_left("Baron Vance Hollis was buried", particulars("The late Baron Vance has died")) == NAMESAKE


def test_a_claim_with_a_number_is_no_claim_about_one():
    assert share_left("more than 3,000 of them died", particulars("About 900 troops have died")) == 1.0


def test_in_an_article_about_a_second_one_another_is_the_first():
    claim = within(
        ["A second soldier has been captured.", "It is the first since another soldier died."], particulars(CLAIM)
    )
    assert share_left("the death of another soldier", claim) == 1.0
    assert share_left("a second soldier has been captured", claim) == ANOTHER


def test_an_article_that_never_speaks_of_a_second_one_carries_no_claim_about_it():
    claim = particulars("A second soldier has been captured")
    about_the_first = within(["A soldier was captured.", "He had a second operation."], claim)
    about_the_second = within(["They took another man.", "The man was captured on Sunday."], claim)
    assert share_left("a soldier was captured", about_the_first) == ANOTHER
    assert share_left("the man was captured", about_the_second) == 1.0


@pytest.mark.parametrize(
    ("words", "tells"),
    [
        ("the captive from Osk has died", True),
        ("the prisoner from Osk did not survive the night", True),
        ("the man from Osk didn't make it", True),
        ("a soldier from Osk was captured", False),
        ("a soldier from Osk did not speak", False),
    ],
)
def test_words_tell_what_happened_or_are_worth_less(words, tells):
    claim = asked(CLAIM).terms
    with_it = Tier(keys(words) | keys("died"), 1.0, 1.0)
    assert (closeness(claim, [Tier(keys(words), 1.0, 1.0)]) == closeness(claim, [with_it])) is tells
    assert UNTOLD < 1


def test_what_happened_counts_only_in_the_sentence_itself():
    claim = asked(CLAIM).terms
    itself, before = Tier(keys("a soldier from Osk"), 1.0, 1.0), Tier(keys("he died"), 0.5, 0.2)
    assert closeness(claim, [itself, Tier(keys("he died"), 1.0, 1.0)]) > 2 * closeness(claim, [itself, before])
