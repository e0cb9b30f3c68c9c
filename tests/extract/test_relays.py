"""Who relies on whom, by the network's scores and by how two attributions lie to each other."""

from dataclasses import replace

from drafted import draft
from reportedly.extract.relays import relays
from reportedly.model import Stance
from tiny import spans

WEIGHTS = (-1.0, 1.0, 2.0, -2.0, 0.0, 1.0, 1.0)
"""As ``relays.signs`` has them: bias, score, nested, left open, no source, same words, direction."""
TEXT = "The paper wrote that the army said the bridge fell, citing a diver, Radio Dorn added."
PAPER = draft(
    TEXT, 2, "The paper", "wrote", "that the army said the bridge fell", upstream={(6, 7): 0.0, (12, 13): 0.0}
)
ARMY = draft(TEXT, 6, "the army", "said", "the bridge fell", upstream={(2, 3): 0.0, (12, 13): 0.5})
DIVER = draft(TEXT, 12, "a diver", "citing", "the bridge fell", upstream={(2, 3): 0.0, (6, 7): 0.5})


def test_an_outer_voice_relies_on_the_one_that_it_tells_of():
    assert relays(TEXT, [PAPER, ARMY], WEIGHTS) == {(PAPER.cue, ARMY.cue)}


def test_a_voice_that_denies_does_not():
    denial = replace(PAPER, stance=Stance.DENIES)
    assert relays(TEXT, [denial, ARMY], WEIGHTS) == set()


def test_of_two_that_tell_the_same_the_one_cited_is_relied_on():
    assert relays(TEXT, [ARMY, DIVER], WEIGHTS) == {(ARMY.cue, DIVER.cue)}


def test_no_circles():
    sure = replace(DIVER, upstream={(6, 7): 9.0})
    links = relays(TEXT, [replace(ARMY, upstream={(12, 13): 5.0}), sure], WEIGHTS)
    assert links == {(sure.cue, ARMY.cue)}


def test_no_source_relies_on_itself():
    again = replace(ARMY, source=spans(TEXT, "The paper"))
    assert relays(TEXT, [PAPER, again], WEIGHTS) == set()
    nameless = replace(ARMY, source=())
    assert relays(TEXT, [replace(PAPER, source=()), nameless], WEIGHTS) == {(PAPER.cue, nameless.cue)}
