"""The voices of one article: who is who among its sources, and who has it from whom."""

from dataclasses import replace

import pytest

import tiny
from reportedly.compare.account import outlet_name
from reportedly.model import Span
from reportedly.resolve.cast import cast, names
from reportedly.resolve.description import describe
from reportedly.resolve.hearing import hear
from reportedly.resolve.relays import upstream


def heard(text, *said):
    """The names of the voices of a text, and for each attribution the number of its voice."""
    records = [tiny.said(text, f"a{n}", *one[:3], **(one[3] if len(one) > 3 else {})) for n, one in enumerate(said, 1)]
    sources = hear(tiny.article(text), records, outlet_name)
    people = cast(tiny.article(text), sources)
    return list(names(people.characters)), people.voice_of, upstream(people, sources)


def test_the_agency_that_reports_what_a_body_says_is_not_that_body():
    text = (
        "The first soldier has died, Lissand's intelligence agency told lawmakers, Meridian News Agency reported. "
        "The State Information Bureau said it was informed of the death by a partner service."
    )
    _, voice_of, ups = heard(
        text,
        ("Lissand's intelligence agency", "told", "The first soldier has died"),
        ("Meridian News Agency", "reported", "The first soldier has died", {"upstream": ["a1"]}),
        ("The State Information Bureau", "said", "it was informed of the death by a partner service"),
    )
    assert voice_of["a1"] == voice_of["a3"] != voice_of["a2"]
    assert ups["a2"] == ("a1",)


def test_a_body_goes_by_the_noun_that_its_name_ends_with():
    text = (
        "The man is dead, Meridian News Agency said, and the State Information Bureau agreed. The agency gave no name. "
        "The bureau gave no day."
    )
    _, voice_of, _ = heard(
        text,
        ("Meridian News Agency", "said", "The man is dead"),
        ("the State Information Bureau", "agreed", "The man is dead"),
        ("The agency", "gave", "no name"),
        ("The bureau", "gave", "no day"),
    )
    assert voice_of["a1"] == voice_of["a3"] != voice_of["a2"] == voice_of["a4"]


def test_the_office_of_a_ministry_is_not_the_paper_that_asked():
    text = "Two medics told the Sarn Observer that he died. The defence ministry's press office said it knew nothing."
    _, voice_of, _ = heard(
        text,
        ("the Sarn Observer", "told", "he died"),
        ("The defence ministry's press office", "said", "it knew nothing"),
    )
    assert voice_of["a1"] != voice_of["a2"]


def test_the_one_who_learned_it_is_the_subject_of_the_words_that_say_so():
    text = (
        "A soldier has died, according to Meridian News Agency, citing the State Information Bureau. "
        "The intelligence bureau learned of his death from a partner service, the agency said."
    )
    _, voice_of, ups = heard(
        text,
        ("Meridian News Agency", "according to", "A soldier has died", {"upstream": ["a2"]}),
        ("the State Information Bureau", "citing", "A soldier has died"),
        ("the agency", "said", "The intelligence bureau learned of his death from a partner service"),
    )
    service = next(key for key in voice_of if key.startswith("a3.") and key in ups.get("a2", ()))
    assert ups["a2"] == (service,)
    assert voice_of["a3"] == voice_of["a1"]


def test_a_source_does_not_go_on_across_a_line_break():
    text = "Orion TV\n\nORION TV NEWS\n\nreported that he had died."
    found, _, _ = heard(text, ("Orion TV\n\nORION TV NEWS", "reported", "he had died"))
    assert found == ["ORION TV NEWS"]


@pytest.mark.parametrize(
    ("words", "name", "head", "bodies"),
    [
        ("A source in the 4th Brigade", "", "source", ("4th Brigade",)),
        ("the 9th Mountain Brigade", "9th Mountain Brigade", "", ()),
        ("any government", "", "", ()),
        ("no official", "", "", ()),
    ],
)
def test_words_that_name_a_source_are_taken_apart(words, name, head, bodies):
    found = describe(words)
    assert (found.name, found.head, found.bodies) == (name, head, bodies)


def test_words_further_on_in_a_source_do_not_bring_another_voice_in():
    text = "Ana Marr said it is over, as the Harbour Office has put it."
    where = text.index("the Harbour Office")
    first = tiny.said(text, "a1", "Ana Marr", "said", "it is over")
    office = Span(where, where + len("the Harbour Office"))
    joined = replace(first, source=(*first.source, office))
    own = replace(tiny.said(text, "a2", "the Harbour Office", "put", "it is over"), source=(office,))
    sources = hear(tiny.article(text), [joined, own], outlet_name)
    people = cast(tiny.article(text), sources)
    assert people.voice_of["a1"] != people.voice_of["a2"]


@pytest.mark.parametrize(("who", "is_voice"), [("Ressin", False), ("Army", True)])
def test_a_heading_that_says_where_names_no_voice(who, is_voice):
    text = f"{who}: soldier dies. He was held in the Ressin district."
    _, voice_of, _ = heard(text, (who, ":", "soldier dies"))
    assert (voice_of.get("a1") is not None) is is_voice
