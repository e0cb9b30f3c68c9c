"""Which words a claim goes by: a whole sentence rather than a part of one."""

import pytest

from reportedly.compare.claim_words import is_whole, led_in, words_of
from reportedly.model import Span, Stance, Statement


def said(*words):
    """Statements with these words, the closest to all others first."""
    return [Statement(f"r1.a{n}", "r1", Span(7, 7 + len(it)), it, Stance.ASSERTS) for n, it in enumerate(words)]


@pytest.mark.parametrize(
    "words",
    [
        "Dasko had been arrested",
        "Lissand Will Send Troops to Ressin",
        "Quorran fighters seized a cache of weapons that was meant for the militia",
        "The army conducted four airstrikes near Halm",
        "Quorra sent Lissand the names of its dead",
        "the mayor fell ill in May",
        "“The bridge isn’t safe,”",
    ],
)
def test_somebody_and_what_is_told_of_them_is_a_whole_sentence(words):
    assert is_whole(words)


@pytest.mark.parametrize(
    "words",
    [
        "another four airstrikes near Halm",
        "the boy … Lasko",
        "allegiance to the Quorran army",
        "Mira Lasko, and the girl",
        "the weapons airdropped by the army",
        "a captured Quorran soldier",
        "a cache of weapons that was meant for the militia",
        "reports that Dasko has been arrested",
        "to have received images of the raid",
        "launching one airstrike that destroyed the bridge",
        "had confirmed the death",
        "he was afraid",
        "I was afraid",
        "which of the prisoners has made contact",
        "The army … has seized the bridge",
        f"The mayor was {'very ' * 40}ill",
    ],
)
def test_parts_of_sentences_and_what_leans_on_others_are_none(words):
    assert not is_whole(words)


def test_a_claim_goes_by_the_closest_whole_sentence():
    assert (
        words_of(said("the boy Lasko", "The boy was called Lasko", "Lasko was his name")) == "The boy was called Lasko"
    )


def test_a_whole_sentence_further_off_is_better_than_a_part_of_one_and_that_than_what_leans():
    part, whole = "four airstrikes near Halm", "The army conducted four airstrikes"
    assert words_of(said(part, part, part, whole)) == whole
    assert words_of(said("it hit Halm", part)) == part
    assert words_of(said("it hit Halm", "he hit Halm")) == "it hit Halm"


def test_a_denial_or_a_doubt_takes_no_place_of_what_is_told_plainly():
    for other in ("Dasko was not arrested", "the arrest of Dasko was a hoax", "Police will say whether Dasko is held"):
        assert words_of(said("the arrest of Dasko", other)) == "the arrest of Dasko"


def test_the_that_which_leads_in_a_statement_is_no_part_of_it():
    (it,) = map(led_in, said("that Dasko had been arrested"))
    assert (it.words, it.span) == ("Dasko had been arrested", Span(12, 35))


@pytest.mark.parametrize(
    "words", ["that is false", "that … Dasko fell", "That man fell", "thatch burned", "it is that"]
)
def test_another_that_stays(words):
    (it,) = said(words)
    assert led_in(it) == it
