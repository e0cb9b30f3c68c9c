"""Keys put together by links, with what people judged: apart stays apart, whatever lies between, in any order."""

import random

import pytest

from reportedly.compare.verdicts import Verdicts, verdicts
from reportedly.compare.voice_ids import voice_id
from reportedly.model import Certainty, Decision, Judgement
from reportedly.resolve.voices import ORDER, Link

SURE = ORDER[:2]
KEYS = [f"body {letter}" for letter in "abcdefgh"]


def link(one, other, certainty="certain"):
    return Link(f"body {one}", f"body {other}", Certainty(certainty), f"{one} is {other}")


def ruled(decision, *letters, at="2031-05-04T09:00:00Z"):
    return Judgement("voice", tuple(voice_id([f"body {it}"], "x y") for it in letters), Decision(decision), "Ada", at)


def together(union, one, other):
    return union.find(f"body {one}") == union.find(f"body {other}")


def test_different_ones_are_parted_at_the_weakest_link_between_them():
    links = [link("a", "b"), link("b", "c", "probable"), link("c", "d")]
    found = verdicts([ruled("different", "a", "d")], KEYS).groups(links, ORDER)
    assert together(found, "a", "b") and together(found, "c", "d") and not together(found, "b", "c")


def test_same_ones_are_together_in_both_counts_and_unsure_ones_in_the_low_count():
    for decision, sure in (("same", True), ("unsure", False)):
        judged = verdicts([ruled(decision, "a", "b")], KEYS)
        assert together(judged.groups([], SURE), "a", "b") is sure
        assert together(judged.groups([], ORDER), "a", "b")


def test_unsure_parts_what_the_program_is_sure_of():
    judged = verdicts([ruled("unsure", "a", "b")], KEYS)
    assert not together(judged.groups([link("a", "b")], SURE), "a", "b")
    assert together(judged.groups([link("a", "b")], ORDER), "a", "b")


def test_of_judgements_that_cannot_all_hold_the_latest_same_one_does_not_join_what_was_judged_different():
    days = [f"2031-05-0{n}T09:00:00Z" for n in (1, 2, 3)]
    given = [
        ruled("same", "a", "b", at=days[0]),
        ruled("same", "b", "c", at=days[1]),
        ruled("different", "a", "c", at=days[2]),
    ]
    found = verdicts(given, KEYS).groups([], ORDER)
    assert together(found, "b", "c") and not together(found, "a", "b") and not together(found, "a", "c")


def test_nothing_judged_changes_nothing():
    links = [link("a", "b"), link("c", "d", "possible")]
    assert verdicts([], KEYS) == Verdicts()
    assert together(Verdicts().groups(links, SURE), "a", "b") and not together(Verdicts().groups(links, SURE), "c", "d")


@pytest.mark.parametrize("seed", range(20))
def test_the_order_of_links_and_judgements_makes_no_difference(seed):
    chance = random.Random(seed)
    pairs = [tuple(chance.sample("abcdefgh", 2)) for _ in range(12)]
    links = [link(*sorted(pair), chance.choice(["certain", "probable", "possible"])) for pair in pairs]
    given = [
        ruled(
            chance.choice(["same", "different", "unsure"]),
            *chance.sample("abcdefgh", 2),
            at=f"2031-05-{n:02}T09:00:00Z",
        )
        for n in range(1, 5)
    ]
    expected = [list(verdicts(given, KEYS).groups(links, some).groups(KEYS)) for some in (SURE, ORDER)]
    apart = verdicts(given, KEYS).different
    for _ in range(3):
        chance.shuffle(links)
        chance.shuffle(given)
        judged = verdicts(given, chance.sample(KEYS, len(KEYS)))
        assert [list(judged.groups(links, some).groups(KEYS)) for some in (SURE, ORDER)] == expected
    for group in (set(group) for groups in expected for group in groups):
        assert not any(pair <= group for pair in apart)
