"""Who says that it cannot confirm something withholds, once."""

from dataclasses import replace

from drafted import draft
from reportedly.extract.withheld import withheld
from reportedly.model import Span, Stance
from tiny import spans

TEXT = "The army said it could not confirm the strike on Halm, Radio Dorn reported. Two shells fell there, it said."


SAYING = draft(TEXT, 2, "The army", "said", "it could not confirm the strike on Halm", upstream={(4, 5): 2.0})
WITHHOLDING = draft(TEXT, 4, "it", "could not confirm", "the strike on Halm", Stance.WITHHOLDS)
REPORT = draft(
    TEXT,
    12,
    "Radio Dorn",
    "reported",
    "The army said it could not confirm the strike on Halm",
    upstream={(2, 3): 3.0, (4, 5): -1.0},
)


def test_the_one_who_says_so_is_the_one_who_withholds():
    (found,) = withheld(TEXT, [SAYING, WITHHOLDING])
    assert found == replace(WITHHOLDING, source=SAYING.source)


def test_whoever_relies_on_the_saying_relies_on_the_withholding():
    found = withheld(TEXT, [SAYING, WITHHOLDING, REPORT])
    assert [it.cue for it in found] == [(4, 5), (12, 13)]
    assert found[1].upstream[4, 5] == 3.0


def test_another_voice_that_withholds_is_its_own():
    other = replace(WITHHOLDING, source=spans(TEXT, "Radio Dorn"))
    assert withheld(TEXT, [SAYING, other]) == [SAYING, other]


def test_a_saying_that_tells_more_stays():
    longer = replace(SAYING, content=(Span(SAYING.content[0].start, len(TEXT)),))
    assert withheld(TEXT, [longer, WITHHOLDING]) == [longer, WITHHOLDING]


def test_a_saying_that_denies_stays():
    denial = replace(SAYING, stance=Stance.DENIES)
    assert withheld(TEXT, [denial, WITHHOLDING]) == [denial, WITHHOLDING]


def test_what_asserts_inside_a_saying_stays():
    belief = replace(WITHHOLDING, stance=Stance.ASSERTS)
    assert withheld(TEXT, [SAYING, belief]) == [SAYING, belief]
