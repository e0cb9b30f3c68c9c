"""Tiny articles in, figures out: people, place, time, voice, series, corrections."""

import pytest

import tiny
from reportedly.extract.figures import find_figures
from reportedly.model import Interval, Kind, Series, words

PUBLISHED = "2024-02-09T06:20:00Z"
"""A Friday."""


def only(text, *attributions, published=PUBLISHED):
    """The one figure of a text."""
    (figure,) = find_figures(text, attributions, published)
    return figure


def test_a_figure_keeps_its_words():
    text = "More than 3,000 hill farmers have been killed in Mosul since May, the ministry said."
    figure = only(text)
    assert words(text, figure.text) == "More than 3,000"
    assert (figure.low, figure.high, figure.approx) == (3000, None, False)
    assert words(text, figure.of) == "hill farmers"
    assert words(text, figure.place) == "Mosul"
    assert words(text, figure.when) == "since May"


def test_ids_follow_the_text():
    figures = find_figures("Two guards died. Three were wounded. A dozen fled.", ())
    assert [figure.id for figure in figures] == ["f1", "f2", "f3"]
    assert [figure.low for figure in figures] == [2, 3, 12]


def test_the_voice_is_the_innermost_attribution():
    text = "Meridian said the bureau believes 40 soldiers died. The mayor spoke of rain."
    outer = tiny.said(text, "a1", "Meridian", "said", "the bureau believes 40 soldiers died")
    inner = tiny.said(text, "a2", "the bureau", "believes", "40 soldiers died")
    assert only(text, outer, inner).claim_of == "a2"
    assert only(text, inner, outer).claim_of == "a2"
    assert only(text).claim_of is None


def test_voices_are_not_counted():
    text = "Three officials said that two guards were killed."
    voice = tiny.said(text, "a1", "Three officials", "said", "two guards were killed")
    assert only(text, voice).low == 2


def test_a_time_outside_what_is_said_is_the_time_of_speaking():
    text = "The army said on Monday that 12 men had been killed."
    said = tiny.said(text, "a1", "The army", "said", "12 men had been killed")
    assert only(text, said).when == ()


def test_windows_are_counted_back_from_publication():
    assert only("Some 900 men were killed in the past week.").interval == Interval("2024-02-03", "2024-02-09", "day")
    assert only("Ten men were killed on Monday.").interval == Interval("2024-02-05", "2024-02-05", "day")


def test_without_a_date_of_publication_a_time_stays_words():
    figure = only("Ten men were killed on Monday.", published=None)
    assert figure.interval is None
    assert figure.unresolved == ("time: no publication date to count from",)


def test_a_town_of_one_name_is_placed():
    figure = only("Ten men were killed in Mosul.")
    assert (figure.location.country, figure.location.geonames_id) == ("IQ", 99072)


def test_a_name_of_two_towns_stays_words_unless_the_country_is_named():
    assert only("Ten men were killed in Tripoli.").unresolved == ("place: 3 places are called Tripoli",)
    assert only("Ten men were killed in Tripoli, Lebanon.").location.country == "LB"


@pytest.mark.parametrize(
    ("text", "series"),
    [
        ("A raid killed ten men on Monday.", Series.INCIDENT),
        ("Raids have killed ten men in the past week.", Series.WINDOW),
        ("Raids have killed ten men this year.", Series.WINDOW),
        ("Raids have killed ten men since May.", Series.RUNNING),
        ("Raids have killed ten men so far.", Series.RUNNING),
        ("The death toll rose to ten.", Series.RUNNING),
    ],
)
def test_what_a_number_sums_up(text, series):
    assert only(text).series is series


def test_a_correction_takes_the_place_of_the_first_number():
    first, second = find_figures("Officials said 40 people had died. The toll was later raised to 47.", ())
    assert (first.low, first.status) == (40, "superseded")
    assert (second.low, second.status) == (47, "stated")


def test_parts_are_marked_so_that_nobody_adds_them():
    whole, part = find_figures("The raid killed 27 people, including 10 dockers.", ())
    assert (whole.low, whole.status) == (27, "stated")
    assert (part.low, part.status) == (10, "part")


def test_one_predicate_holds_for_all_that_are_joined():
    figures = find_figures("Twelve soldiers and three civilians were killed.", ())
    assert [(figure.kind, figure.low) for figure in figures] == [(Kind.KILLED, 12), (Kind.KILLED, 3)]


def test_the_rest_take_their_people_and_place_from_before():
    text = "Two engineers were captured in Mosul on Monday. One was later shot dead."
    _, one = find_figures(text, (), PUBLISHED)
    assert one.kind is Kind.KILLED
    assert words(text, one.of) == "engineers"
    assert words(text, one.place) == "Mosul"


@pytest.mark.parametrize("when", ["in Sept.", "on Sept. 26", "on Mon.", "on Monday", "in Dec. 2023"])
def test_months_and_weekdays_are_no_places(when):
    assert only(f"Ten men were killed {when}").place == ()


@pytest.mark.parametrize("place", ["Sun Valley", "Mar Mattai", "the border with Syria"])
def test_a_name_may_begin_like_a_month_and_go_on_after_with(place):
    text = f"Ten men were killed near {place}."
    assert words(text, only(text).place) == place


def test_being_in_touch_with_somebody_is_no_place():
    assert only("Ten men who were in touch with Haqqani were killed.").place == ()


def test_one_of_several_is_a_part_of_them_unless_something_happened_to_it():
    (one, five) = find_figures("One of the five guards has gone home.", ())
    assert (one.low, one.status, five.low, five.status) == (1, "part", 5, "stated")
    (one, _) = find_figures("One of the five guards was killed.", ())
    assert (one.kind, one.status) == (Kind.KILLED, "stated")


def test_no_text_no_figures():
    assert find_figures("", ()) == ()
    assert find_figures("\n\n", ()) == ()
