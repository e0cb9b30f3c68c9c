"""What two statements must share to carry one claim: tiny articles in, likeness out."""

from dataclasses import replace

import pytest

import tiny
from reportedly.compare.proposition_packing import pack, unpack
from reportedly.compare.propositions import likeness, looked_for, names_of, proposition, reason
from reportedly.compare.statements import statements
from reportedly.model import Extraction, Series, Stance


def told(text, *figures, said=None, published=None):
    """What the first statement of a text tells: what ``said`` gives as content, or its first sentence."""
    article = tiny.article(text, published=published)
    attributions = (tiny.said(text, "a1", None, text.split()[0], said),) if said else ()
    first = next(statements(article, Extraction(attributions, figures)))
    return proposition(first, article, names_of(text))


def killed(text, words, low, high=None, series="incident"):
    return replace(tiny.counted(text, "f1", words, "killed", low, high), series=Series(series))


def alike(one, other):
    return likeness(told(one), told(other)) is not None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A Quorran soldier died in Ressin.", "The Quorran soldier was killed in Ressin."),
        ("The bridge at Halm was destroyed.", "No: the bridge at Halm was never destroyed."),
        ("US jets bombed the port of Halm.", "American jets bombed the port of Halm."),
        ("ISIS militants seized Kobani in Syria.", "Islamic State fighters seized Kobane, Syria."),
    ],
)
def test_other_words_and_denials_are_the_same_claim(one, other):
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("A Quorran soldier died in Ressin.", "A Lissand soldier died in Portmere."),
        ("Quorran soldiers dug trenches in Ressin.", "Quorran soldiers left the war in Ressin by train."),
        ("The bridge at Halm was destroyed.", "The mayor of Halm married a dentist."),
    ],
)
def test_another_who_where_or_what_is_another_claim(one, other):
    assert not alike(one, other)


def test_another_number_is_the_same_claim_and_the_reason_says_so():
    one, other = "Quorra lost 3,000 men in Ressin, Dasko said.", "Quorra lost 1,100 men in Ressin, the ministry said."
    first = told(one, killed(one, "3,000", 3000, 3000))
    second = told(other, killed(other, "1,100", 1100, 1100))
    assert likeness(first, second)
    assert "3000 against 1100" in reason(one, other)


def test_other_numbers_keep_apart_what_shares_hardly_more_than_the_place():
    one, other = "There were four airstrikes on Halm in Ressin.", "Quorra finally carried out {} airstrikes on Halm."
    assert alike(one, other.format("many")) and alike(one, other.format("four"))
    assert not alike(one, other.format("more than 135"))


def test_a_toll_is_no_single_death_and_no_window_a_running_total():
    one, many = "One Quorran soldier was killed in Ressin.", "Some 3,000 Quorran soldiers were killed in Ressin."
    assert likeness(told(one, killed(one, "One", 1, 1)), told(many, killed(many, "3,000", 3000))) is None
    week = told(many, killed(many, "3,000", 3000, series="window"))
    assert likeness(week, told(many, killed(many, "3,000", 3000, series="running"))) is None
    assert likeness(week, week) == 1.0


def test_other_days_tell_statements_apart_and_the_same_day_does_not():
    friday = told("A drone hit the market in Halm on Friday.", published="2024-02-10")
    same = told("A drone hit the market in Halm on Friday.", published="2024-02-11")
    later = told("A drone hit the market in Halm on Friday.", published="2024-03-10")
    assert likeness(friday, same) == 1.0
    assert (likeness(friday, later) or 0.0) < 1.0


def test_a_name_beside_the_statement_counts():
    text = "Dasko said he had seized the harbour and the customs house."
    here = told(text, said="he had seized the harbour and the customs house")
    assert any(term.startswith("~") for term, _ in looked_for(here))
    assert likeness(here, told("Yesterday Dasko had seized the harbour and the customs house."))


@pytest.mark.parametrize("words", ["The report.", "American officials.", "It did so."])
def test_too_little_is_no_proposition(words):
    assert told(words) is None


def test_what_is_packed_is_what_was_told():
    text = "Some 3,000 Quorran soldiers were killed in Ressin on Friday."
    it = told(text, killed(text, "3,000", 3000), published="2024-02-10")
    assert it.days and it.counts and it.numbers
    assert unpack(pack(it)) == it


def test_an_article_states_what_it_opens_with_unless_a_voice_says_it():
    text = "The bridge fell.\nThe mayor said the river rose.\nIt rained.\nIt stopped.\nSix people died."
    article = tiny.article(text)
    said = tiny.said(text, "a1", "The mayor", "said", "the river rose", stance="denies")
    found = list(statements(article, Extraction((said,), (tiny.counted(text, "f1", "Six", "killed", 6, 6),))))
    assert [it.statement.words for it in found] == [
        "the river rose",
        "The bridge fell.",
        "It rained.",
        "Six people died.",
    ]
    assert [it.statement.id.split(".")[1] for it in found] == [
        "a1",
        "0",
        str(text.index("It rained")),
        str(text.index("Six")),
    ]
    assert [it.statement.stance for it in found] == [Stance.DENIES, *[Stance.ASSERTS] * 3]
    for it in found:
        assert it.statement.span.of(text) == it.statement.words
