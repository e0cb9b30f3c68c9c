"""The extractor with the weights of the package, on words of our own and on hostile text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportedly.extract.extractor import load
from reportedly.model import Stance, StopError, words

EXTRACTOR = load(threads=1)

TALE = (
    "A captured Norrland soldier has died of his wounds, the news agency Velia reported on Friday, citing the "
    "country's intelligence service.\n\n"
    "“We have received confirmation,” the service said. Officials in Tarn denied that any soldier had been taken. "
    "The ministry in Dorn declined to comment.\n\n"
    "The mayor, Ilse Marr, told Reuters that two bridges had been hit.\n"
)


def found(text):
    return [(words(text, a.source), words(text, a.cue), a.stance) for a in EXTRACTOR.extract(text).attributions]


def test_a_tale_of_our_own():
    got = found(TALE)
    assert ("the news agency Velia", "reported", Stance.ASSERTS) in got
    assert any("Tarn" in source and cue == "denied" and stance is Stance.DENIES for source, cue, stance in got)
    assert any("Dorn" in source and stance is Stance.WITHHOLDS for source, _, stance in got)
    assert ("Reuters", "told", Stance.ASSERTS) in got


def test_the_outlet_told_relies_on_the_speaker():
    attributions = EXTRACTOR.extract(TALE).attributions
    outlet = next(a for a in attributions if words(TALE, a.source) == "Reuters")
    speaker = next(a for a in attributions if a.id in outlet.upstream)
    assert "Ilse Marr" in words(TALE, speaker.source)


def test_the_same_text_gives_the_same_extraction():
    assert EXTRACTOR.extract(TALE) == EXTRACTOR.extract(TALE)


FRAGMENTS = st.sampled_from(
    [
        "he said",
        "“",
        "”",
        '"',
        "according to officials",
        "\n",
        "\r\n",
        "👩‍👩‍👧",
        "e\u0301",
        "שלום",
        "\u202e",
        "\ud800",
        "reportedly",
        "3,000 killed",
        ".",
        "told Reuters",
        "قال المتحدث",
        "citing",
        "\u200b",
        "the ministry",
        "denied",
        "x" * 300,
        "\x00",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(FRAGMENTS, st.text(max_size=12)), max_size=60), st.sampled_from([" ", "", "\n"]))
def test_every_span_stands_in_the_text(parts, joint):
    text = joint.join(parts)
    extraction = EXTRACTOR.extract(text)
    ids = {a.id for a in extraction.attributions}
    for a in extraction.attributions:
        for span in (*a.source, *a.cue, *a.content):
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text).strip()
        assert set(a.upstream) <= ids - {a.id}
        assert 0 <= a.confidence <= 1
    for figure in extraction.figures:
        for span in (*figure.text, *figure.of, *figure.place, *figure.when):
            assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\ufeff", "."])
def test_nothing_in_nothing(text):
    assert EXTRACTOR.extract(text).attributions == ()


def test_missing_weights_stop_the_run(tmp_path):
    with pytest.raises(StopError, match="cannot be loaded"):
        load(tmp_path)
