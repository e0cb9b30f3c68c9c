"""Alike statements become claims; what people judged overrules likeness, in any order."""

from hypothesis import given
from hypothesis import strategies as st

from reportedly.compare.claims import groups, set_aside
from reportedly.compare.judging import in_force, number_of, ruling
from reportedly.compare.likenesses import Likenesses
from reportedly.compare.propositions import Proposition
from reportedly.model import Alike, Decision, Judgement, Meeting

NAMES = "abcdefgh"
"""Ids of statements."""


def tells(*words):
    return Proposition({}, frozenset(), dict.fromkeys(words, 1.0), frozenset(), frozenset(), ())


def alike(one, other, score=0.9):
    first, second = sorted((number_of(one), number_of(other)))
    return Alike(Meeting(0, first, second), score)


def judged(decision, *subjects, at="1", kind="claim"):
    return Judgement(kind, subjects, Decision(decision), "Ada", at)


def grouped(pairs, judgements=(), told=None):
    """The groups as sets of ids."""
    told = told or dict.fromkeys(NAMES, tells("fire", "harbour"))
    names = {number_of(name): name for name in told}
    known = {number_of(name): it for name, it in told.items()}
    return {frozenset(names[n] for n in it.statements) for it in groups(Likenesses(pairs), known, ruling(judgements))}


def test_alike_statements_are_one_claim():
    assert grouped([alike("a", "b"), alike("b", "c"), alike("e", "f")]) == {frozenset("abc"), frozenset("ef")}


def test_small_steps_lead_to_no_other_claim():
    told = {name: tells("fire", "harbour", "night") for name in "aef"}
    told |= {"b": tells("fire", "harbour", "crowd"), "c": tells("mayor", "harbour", "crowd")}
    pairs = [alike("a", "e", 1.0), alike("a", "f", 1.0), alike("a", "b", 0.67), alike("b", "c", 0.66)]
    assert grouped(pairs, told=told) == {frozenset("aefb")}


def test_what_a_person_joins_is_one_with_all_that_is_like_it():
    told = {name: tells("fire", "harbour") for name in "ab"} | {name: tells("mayor", "vote") for name in "cd"}
    pairs = [alike("a", "b"), alike("c", "d")]
    assert grouped(pairs, [judged("same", "b", "c")], told) == {frozenset("abcd")}


def test_same_is_transitive_over_judgements():
    same = [judged("same", "a", "b"), judged("same", "b", "c"), judged("same", "e", "f", "g")]
    assert grouped([], same) == {frozenset("abc"), frozenset("efg")}


def test_different_and_unsure_are_never_joined_not_even_through_others():
    pairs = [alike("a", "b", 0.7), alike("a", "c"), alike("b", "c", 0.8)]
    for decision in ("different", "unsure"):
        assert grouped(pairs, [judged(decision, "a", "b")]) == {frozenset("ac")}
        apart = [judged(decision, "a", "b", at="2"), judged("same", "a", "c"), judged("same", "b", "c")]
        assert not any({"a", "b"} <= group for group in grouped(pairs, apart))


def test_three_that_are_different_are_each_apart():
    pairs = [alike("a", "b"), alike("b", "c"), alike("a", "c")]
    assert grouped(pairs, [judged("different", "a", "b", "c")]) == set()


def test_a_later_judgement_takes_the_place_of_an_earlier_one():
    first, second = judged("different", "a", "b", at="1"), judged("same", "b", "a", at="2")
    assert in_force([second, first]) == [second]
    assert grouped([], [second, first]) == {frozenset("ab")}
    withdrawn = judged("withdrawn", "a", "b", at="3")
    assert in_force([first, second, withdrawn]) == []
    assert grouped([alike("a", "b")], [first, withdrawn]) == {frozenset("ab")}
    assert in_force([first, withdrawn, judged("unsure", "a", "b", at="4")])[0].decision is Decision.UNSURE


def test_of_two_that_contradict_a_third_the_later_holds():
    apart = judged("different", "a", "c", at="1")
    early, late = judged("same", "a", "b", at="2"), judged("same", "b", "c", at="3")
    assert set_aside([apart, early, late]) == [early]
    assert grouped([], [apart, early, late]) == {frozenset("bc")}
    assert set_aside([early, late]) == []


def test_a_rejected_attribution_is_told_apart_from_a_judged_claim():
    assert ruling([judged("reject", "a", kind="attribution")]).rejected == {number_of("a")}
    assert ruling([judged("accept", "a", kind="attribution")]).rejected == frozenset()


pairs_of_names = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).filter(lambda pair: pair[0] != pair[1])
scored = st.builds(lambda pair, score: alike(*pair, score / 10), pairs_of_names, st.integers(6, 10))
decisions = st.builds(
    lambda pair, decision, at: judged(decision, *pair, at=str(at)),
    pairs_of_names,
    st.sampled_from(["same", "different", "unsure", "withdrawn"]),
    st.integers(1, 9),
)


@given(st.lists(scored, unique_by=lambda it: it.meeting), st.lists(decisions, max_size=6), st.randoms())
def test_the_order_makes_no_difference_and_judgements_hold(pairs, judgements, chance):
    shuffled, decided = chance.sample(pairs, len(pairs)), chance.sample(judgements, len(judgements))
    found = grouped(pairs, judgements)
    assert grouped(shuffled, decided) == found
    aside = set_aside(judgements)
    for it in in_force(judgements):
        together = any(set(it.subjects) <= group for group in found)
        assert together == (it.decision is Decision.SAME and it not in aside) or it in aside
