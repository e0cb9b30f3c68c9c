import pytest

from reportedly.compare.similarity import claimed
from reportedly.compare.toward import towards
from reportedly.model import Stance

CLAIM = "The bridge at Halm was destroyed"


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("said", "the bridge at Halm had been destroyed", Stance.ASSERTS),
        ("said", "not only the bridge at Halm had been destroyed", Stance.ASSERTS),
        ("said", "the bridge at Halm had not been destroyed", Stance.DENIES),
        ("said", "the bridge wasn't destroyed", Stance.DENIES),
        ("said", "reports that the bridge was destroyed were false", Stance.DENIES),
        ("haven't confirmed", "that the bridge at Halm had been destroyed", Stance.WITHHOLDS),
        ("hasn’t yet verified", "that the bridge at Halm had been destroyed", Stance.WITHHOLDS),
        ("cannot confirm", "that the bridge at Halm had been destroyed", Stance.WITHHOLDS),
    ],
)
def test_how_words_stand_towards_a_claim(cue, content, stance):
    assert towards(Stance.ASSERTS, cue, content, CLAIM, claimed(CLAIM)) is stance
