"""What people judge of voices, texts and attributions overrules the tracing of claims, and goes on doing so."""

import pytest

from reportedly.model import Certainty, Decision, Judgement
from wires import of, told, traced

WIRE = told(
    "wire",
    "A soldier captured near Osk has died, the Harbour Institute said. It gave no name.",
    ("the Harbour Institute", "said", "A soldier captured near Osk has died"),
    outlet="Port Mail",
)
LOCAL = told(
    "local",
    "The soldier captured near Osk has died of his wounds, according to the River Mission. Nobody else would speak.",
    ("the River Mission", "according to", "The soldier captured near Osk has died of his wounds"),
    outlet="Valley Post",
)
SOURCE = told(
    "source",
    "A source in the 4th Brigade said the soldier captured near Osk had died. The source gave no day.",
    ("A source in the 4th Brigade", "said", "the soldier captured near Osk had died"),
    outlet="Coast Herald",
)
MEDIC = told(
    "medic",
    "Two medics of the 4th Brigade said the soldier captured near Osk had died at noon.",
    ("Two medics of the 4th Brigade", "said", "the soldier captured near Osk had died at noon"),
    outlet="Hill Gazette",
)

REPORT = "\n".join(
    [
        "A soldier captured near Osk has died, the Harbour Institute said on Monday in a note of one page that was "
        "read out at the gate of the old mill to the four reporters who had waited there since early morning.",
        "The note gives neither his name nor the place where he was held, and it says nothing of how the institute "
        "came to know of him, although its people have visited two of the three camps along the lower river this year.",
        "He is the first prisoner of this winter of whom a death is told, and the harbour town has since talked of "
        "little else, its mayor said, while the ferry crews asked for a day on which all boats would stay in port.",
    ]
)


def origin(trace, reading):
    (voice,) = of(trace, reading).origins
    return voice


def judged(decision, *subjects, kind="voice", at="2031-05-04T09:00:00Z", note=""):
    return Judgement(kind, tuple(subjects), Decision(decision), "Ada", at, note)


def of_two(*readings):
    """The ids of the origins of the first two articles, before anything is judged."""
    before = traced(*readings)
    return origin(before, readings[0]), origin(before, readings[1])


def test_voices_judged_the_same_are_one_in_both_counts_with_the_judgement_as_the_reason():
    one, other = of_two(WIRE, LOCAL)
    before, after = (
        traced(WIRE, LOCAL, judgements=given)
        for given in ([], [judged("same", one, other, note="the mission is the institute's field office")])
    )
    assert one != other and origin(after, WIRE) == origin(after, LOCAL)
    assert (after.low, after.high) == (before.low - 1, before.high - 1)
    (merge,) = [it for it in after.merges if it.reason.startswith("judged")]
    assert merge.reason == "judged the same by Ada on 2031-05-04: the mission is the institute's field office"
    assert merge.certainty is Certainty.CERTAIN
    assert {place.article for place in merge.places} == {WIRE.article.id, LOCAL.article.id}


def test_voices_that_may_be_one_are_apart_in_the_low_count_once_judged_different():
    one, other = of_two(SOURCE, MEDIC)
    before, after = traced(SOURCE, MEDIC), traced(SOURCE, MEDIC, judgements=[judged("different", one, other)])
    assert any(it.certainty is Certainty.POSSIBLE and set(it.of) == {one, other} for it in before.merges)
    assert [it for it in after.merges if set(it.of) == {one, other}] == []
    assert (before.low, after.low) == (1, 2)
    assert after.high == before.high


def test_voices_judged_unsure_are_one_in_the_low_count_only():
    one, other = of_two(WIRE, LOCAL)
    before, after = traced(WIRE, LOCAL), traced(WIRE, LOCAL, judgements=[judged("unsure", one, other)])
    assert (before.low, after.low) == (2, 1)
    assert after.high == before.high
    assert [it.certainty for it in after.merges if it.reason == "judged unsure by Ada on 2031-05-04"] == [
        Certainty.POSSIBLE
    ]


def test_what_is_surely_one_is_parted_by_a_judgement():
    full, short = (
        told(
            name,
            f"{name} said a soldier captured near Osk has died. Nobody else there would speak of it.",
            (name, "said", "a soldier captured near Osk has died"),
            outlet=f"{name} Post",
        )
        for name in ("Beacon Mission North", "Beacon Mission")
    )
    assert len(set(of_two(full, short))) == 1
    one, other = origin(traced(full), full), origin(traced(short), short)
    after = traced(full, short, judgements=[judged("different", one, other)])
    assert origin(after, full) != origin(after, short)
    assert after.low == 2


def test_a_judgement_still_holds_when_more_articles_have_come_and_the_voice_goes_by_another_name():
    one, other = of_two(WIRE, LOCAL)
    fuller = told(
        "fuller",
        "The Upper Osk River Mission said the soldier captured near Osk had died. It has three doctors.",
        ("The Upper Osk River Mission", "said", "the soldier captured near Osk had died"),
        outlet="Upper Post",
    )
    after = traced(WIRE, LOCAL, fuller, judgements=[judged("same", one, other)])
    assert origin(after, WIRE) == origin(after, LOCAL) == origin(after, fuller)


def test_a_later_judgement_takes_the_place_of_an_earlier_one_and_withdrawing_leaves_none():
    one, other = of_two(WIRE, LOCAL)
    earlier, later = judged("same", one, other), judged("different", other, one, at="2031-05-05T09:00:00Z")
    withdrawn = judged("withdrawn", one, other, at="2031-05-06T09:00:00Z")
    assert traced(WIRE, LOCAL, judgements=[earlier, later]).low == 2
    assert traced(WIRE, LOCAL, judgements=[earlier, withdrawn]) == traced(WIRE, LOCAL)


def test_a_judgement_about_voices_that_are_not_there_says_nothing():
    assert traced(WIRE, LOCAL, judgements=[judged("same", "nobody-00000000", "none")]) == traced(WIRE, LOCAL)


@pytest.mark.parametrize("order", [(WIRE, LOCAL, SOURCE, MEDIC), (MEDIC, SOURCE, LOCAL, WIRE)])
def test_the_order_of_arrival_makes_no_difference_to_what_was_judged(order):
    one, other = of_two(WIRE, LOCAL)
    given = [judged("same", one, other), judged("different", *of_two(SOURCE, MEDIC))]
    assert traced(*order, judgements=given) == traced(WIRE, LOCAL, SOURCE, MEDIC, judgements=given)


def test_a_rejected_attribution_backs_nothing():
    after = traced(WIRE, LOCAL, judgements=[judged("reject", f"{LOCAL.article.id}.a1", kind="attribution")])
    assert of(after, LOCAL).origins == ()


def test_pages_judged_to_carry_one_text_are_copies_and_others_are_not():
    one, other = WIRE.article.id, LOCAL.article.id
    after = traced(WIRE, LOCAL, judgements=[judged("same", one, other, kind="article")])
    assert of(after, WIRE).copy_of == other
    assert not any("carry one text" in it.reason for it in after.merges)


def test_an_origin_that_pages_judged_to_carry_one_text_lead_to_is_there_once():
    again = told(
        "again",
        "The Harbour Institute said on Monday that a soldier captured near Osk has died.",
        ("The Harbour Institute", "said", "that a soldier captured near Osk has died"),
        outlet="Hill Gazette",
    )
    same = judged("same", WIRE.article.id, again.article.id, kind="article")
    assert any(it.reason == "2 pages carry one text" for it in traced(WIRE, again, judgements=[same]).merges)


def test_pages_that_carry_one_text_are_two_texts_once_judged_different():
    again = told(
        "again",
        f"{REPORT}\nCopied from a wall.",
        ("the Harbour Institute", "said", "A soldier captured near Osk has died"),
        outlet="Copy Post",
    )
    first = told(
        "first", REPORT, ("the Harbour Institute", "said", "A soldier captured near Osk has died"), outlet="Mill Post"
    )
    before = traced(first, again)
    after = traced(first, again, judgements=[judged("different", first.article.id, again.article.id, kind="article")])
    assert of(before, first).copy_of == again.article.id
    assert of(after, first).copy_of is None
    assert not any("carry one text" in it.reason for it in after.merges)
