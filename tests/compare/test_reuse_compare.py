"""Whether one page reuses another's text: pages in, a reuse or none out."""

import press
import pytest

from reportedly.compare.reuse import compare
from reportedly.compare.reuse_page import page
from reportedly.model import Direction, Extent, Ground


def between(one, other):
    return compare(page(one), page(other))


def test_a_copy_under_another_headline_is_the_same_text():
    copy = press.page("Bridge shut", *press.WIRE, name="copy", outlet="Valley Post")
    found = between(press.wire(), copy)
    assert found.extent is Extent.WHOLE
    assert found.ground is Ground.MUTUAL
    assert min(found.first_share, found.second_share) > 0.9


def test_passages_are_the_same_words_in_both_texts():
    wire, copy = press.wire(), press.page("Bridge shut", *press.WIRE[:3], name="copy")
    first, second = sorted((wire, copy), key=lambda article: article.id)
    passages = between(wire, copy).passages
    assert passages
    for passage in passages:
        assert passage.first.of(first.text).split() == passage.second.of(second.text).split()


def test_light_editing_leaves_a_copy_a_copy():
    edited = [
        line.replace("expected", "likely").replace("about", "some").replace("Monday", "Mon.") for line in press.WIRE
    ]
    assert between(press.wire(), press.page("Bridge shut", *edited, name="edited")).extent is Extent.WHOLE


def test_a_stub_that_ends_after_the_opening_is_the_same_text():
    stub = press.page("Bridge shut", press.LEAD[:140], press.LEAD, name="stub")
    found = between(press.wire(), stub)
    assert found.ground is Ground.OPENING


def test_an_excerpt_from_the_middle_is_the_same_text_where_it_credits_the_outlet():
    excerpt = press.page("The price of a closed road", press.THIRD, "Via Boreal News Agency", name="excerpt")
    assert between(press.wire(), excerpt).ground is Ground.CREDITED


def test_an_excerpt_from_the_middle_that_says_nothing_only_shares_passages():
    excerpt = press.page("The price of a closed road", press.FOURTH, press.OTHER[2][:160], name="excerpt")
    assert between(press.wire(), excerpt).extent is Extent.PARTIAL


def test_a_capture_that_begins_in_the_middle_is_the_same_text():
    rest = press.page(press.THIRD, press.FOURTH, name="rest")
    assert between(press.wire(), rest).ground is Ground.CONTAINED


def test_two_pieces_that_quote_one_statement_do_not_reuse_each_other():
    one = press.page("Minister", press.OTHER[0], press.STATEMENT, name="one")
    other = press.page("Minister again", press.STATEMENT, press.OTHER[1], press.OTHER[2], name="other")
    assert between(one, other) is None


@pytest.mark.parametrize(
    "shared",
    [
        "FILE - In this May 4 photo lorries wait in front of the northern bridge at Osk after it had been closed to "
        "all traffic by the regional transport office on Monday. (Jon Sandvik/BNA)",
        "Copyright 2031 Boreal News Agency. All rights reserved. This material may not be published, broadcast, "
        "rewritten or redistributed in whole or in part without the express written permission of its owner.",
        "Sign up for our newsletter and get the most important news of the valley and the port in your inbox every "
        "morning at six, free of charge and without any advertising at all.",
        "Mayors demand answers over bridge  Ferry for the port  Diesel prices double in a week  Harvest in danger  "
        "What the closure means for you  Ten photographs of the cracked pier",
    ],
    ids=["caption", "legal notice", "newsletter", "related links"],
)
def test_furniture_is_not_reuse(shared):
    one = press.page("Bridge", *press.WIRE[:2], shared, name="one")
    other = press.page("Quota", *press.OTHER, shared, name="other")
    assert between(one, other) is None


def test_a_report_that_stands_in_one_item_of_a_round_up_is_only_embedded():
    items = [press.OTHER[0], "___", press.LEAD, press.SECOND, "___", press.OTHER[1], "___", press.OTHER[2]]
    roundup = press.page("The day in short", *items, name="roundup")
    report = press.page("Bridge shut", press.LEAD, press.SECOND, name="report")
    found = between(roundup, report)
    assert found.extent is Extent.PARTIAL
    assert max(found.first_share, found.second_share) > 0.9


def test_a_page_with_several_items_of_a_round_up_is_a_copy_of_it():
    items = [press.OTHER[0], "___", press.LEAD, press.SECOND, "___", press.OTHER[1], "___", press.OTHER[2], press.FIFTH]
    roundup = press.page("The day in short", *items, name="roundup")
    copy = press.page("News", press.OTHER[0], press.OTHER[1], name="copy")
    assert between(roundup, copy).ground is Ground.ITEMS


def test_versions_of_one_agencys_report_are_one_text():
    first = press.page(press.HEADLINE, f"OSK (BNA) — {press.LEAD}", press.SECOND, press.OTHER[2], name="first")
    second = press.page(press.HEADLINE, f"OSK (BNA) — {press.FIFTH}", press.SECOND, press.FOURTH, name="second")
    assert between(first, second).ground is Ground.VERSION


def test_the_order_of_the_two_makes_no_difference():
    wire, copy = press.wire(), press.page("Bridge shut", *press.WIRE[1:], name="copy")
    assert between(wire, copy) == between(copy, wire)


def test_a_page_without_prose_is_nobodys_copy():
    assert between(press.wire(), press.page("Menu", "Home", "Sport", name="empty")) is None


def test_a_copy_has_it_from_the_outlet_that_it_credits():
    wire = press.wire()
    copy = press.page("Bridge shut", f"OSK (Boreal News Agency) — {press.LEAD}", *press.WIRE[1:], name="copy")
    found = between(wire, copy)
    way = Direction.SECOND_FROM_FIRST if found.first == wire.id else Direction.FIRST_FROM_SECOND
    assert found.direction is way
    assert "credits Boreal News Agency" in found.reason


def test_two_copies_that_credit_one_agency_have_it_from_there():
    one = press.page("Bridge shut", f"OSK (Reuters) — {press.LEAD}", press.SECOND, name="one", outlet="Valley Post")
    other = press.page("Cracks", "By Reuters", press.LEAD, press.SECOND, name="other", outlet="Port Mail")
    assert between(one, other).direction is Direction.BOTH_FROM_ANOTHER


def test_without_credits_the_later_has_it_from_the_earlier():
    early = press.page("Bridge", *press.WIRE, name="early", outlet="Valley Post", published="2031-05-04T08:00:00Z")
    late = press.page("Bridge shut", *press.WIRE, name="late", outlet="Port Mail", published="2031-05-04T11:30:00Z")
    found = between(early, late)
    way = Direction.SECOND_FROM_FIRST if found.first == early.id else Direction.FIRST_FROM_SECOND
    assert found.direction is way
