"""Which pages carry one text, and whose it is."""

import itertools
import random

import press

from reportedly.compare.reuse import compare
from reportedly.compare.reuse_copies import copies
from reportedly.compare.reuse_fingerprint import MOST_LIKE, fingerprint, like_pairs
from reportedly.compare.reuse_groups import group
from reportedly.compare.reuse_page import page


def grouped(*articles):
    """The groups as (origin, names), found the way a ledger finds them."""
    pages = {article.id: page(article) for article in articles}
    found = group(reuses(pages), {key: it.imprint for key, it in pages.items()})
    name = {article.id: article.name for article in articles}
    return {frozenset(name[key] for key in it.articles): it for it in found}


def reuses(pages):
    pairs = like_pairs({key: fingerprint(it) for key, it in pages.items()})
    return [found for one, other in pairs if (found := compare(pages[one], pages[other]))]


def test_copies_that_dropped_the_credit_get_it_from_one_that_kept_it():
    kept = press.page("Bridge shut", f"OSK (Reuters) — {press.LEAD}", *press.WIRE[1:], name="kept", outlet="Port Mail")
    dropped = press.page("Cracks", *press.WIRE, name="dropped", outlet="Valley Post")
    found = grouped(kept, dropped)[frozenset({"kept", "dropped"})]
    assert found.origin == "Reuters"
    assert [credit.article for credit in found.credits] == [kept.id]
    assert found.credits[0].span.of(kept.text).startswith("OSK (Reuters)")


def test_an_acronym_is_the_outlet_whose_initials_it_has():
    copy = press.page("Shut", f"OSK (BNA) — {press.LEAD}", *press.WIRE[1:], name="copy", outlet="Port Mail")
    assert grouped(press.wire(), copy)[frozenset({"wire", "copy"})].origin == "Boreal News Agency"


def test_without_any_credit_it_is_the_outlet_that_published_first():
    early = press.page("Bridge", *press.WIRE, name="early", outlet="Valley Post", published="2031-05-04T08:00:00Z")
    late = press.page("Shut", *press.WIRE, name="late", outlet="Port Mail", published="2031-05-04T11:30:00Z")
    assert grouped(late, early)[frozenset({"early", "late"})].origin == "Valley Post"


def test_a_portal_is_never_the_origin():
    portal = press.page("Bridge", *press.WIRE, name="portal", outlet="yahoo.com/news", published="2031-05-04")
    paper = press.page("Shut", *press.WIRE, name="paper", outlet="Port Mail", published="2031-05-05")
    assert grouped(portal, paper)[frozenset({"portal", "paper"})].origin == "Port Mail"


def test_where_nothing_tells_there_is_no_origin_but_a_reason():
    one, other = (press.page(f"Bridge {n}", *press.WIRE, name=str(n)) for n in (1, 2))
    found = grouped(one, other)[frozenset({"1", "2"})]
    assert found.origin is None
    assert found.reason


def test_an_article_alone_is_a_group_only_where_it_credits_another():
    credited = press.page("Quota", f"SUND (AFP) — {press.OTHER[0]}", *press.OTHER[1:], name="credited")
    own = press.page("Bridge", *press.WIRE, name="own", outlet="Port Mail")
    found = grouped(credited, own)
    assert set(found) == {frozenset({"credited"})}
    assert found[frozenset({"credited"})].origin == "AFP"


def embedding():
    """A page that opens with one report and goes on with another, under a headline of its own."""
    return press.page("What moved the coast", press.LEAD, press.SECOND, *press.OTHER[:2], name="both", outlet="Coast")


def test_a_page_that_embeds_two_reports_does_not_make_them_one():
    bridge = press.page("Shut", press.LEAD, press.SECOND, name="bridge", outlet="Port Mail")
    quota = press.page("Quota", *press.OTHER[:2], name="quota", outlet="Valley Post")
    found = grouped(bridge, quota, embedding(), press.wire())
    assert frozenset({"bridge", "wire"}) in found
    assert not any({"bridge", "quota"} <= names for names in found)


def test_a_report_in_an_agencys_round_up_is_the_agencys():
    items = [press.OTHER[0], "___", press.LEAD, press.SECOND, "___", press.OTHER[1], "___", press.OTHER[2]]
    digest = press.page("The day in short", "By The Associated Press", *items, name="digest", outlet="Port Mail")
    report = press.page("Shut", "KQXZ 9 Sund•", press.LEAD, press.SECOND, name="report", outlet="yahoo.com/news")
    assert grouped(digest, report)[frozenset({"report"})].origin == "AP"


def test_the_order_of_arrival_makes_no_difference():
    articles = [
        press.wire(),
        embedding(),
        press.page("Shut", press.LEAD, press.SECOND, name="bridge", outlet="Port Mail"),
        press.page("Quota", *press.OTHER, name="quota", outlet="Valley Post"),
        press.page("Cracks", "By Reuters", *press.WIRE, name="credited", outlet="Coast"),
    ]
    wanted = grouped(*articles)
    for seed in range(5):
        assert grouped(*random.Random(seed).sample(articles, len(articles))) == wanted


def test_copies_point_to_the_longest():
    long = press.wire()
    middle = press.page("Shut", *press.WIRE[:4], name="middle")
    short = press.page("Cracks", *press.WIRE[:2], name="short")
    alone = press.page("Quota", *press.OTHER, name="alone")
    articles = [long, middle, short, alone]
    found = copies(reuses({it.id: page(it) for it in articles}), {it.id: len(it.text) for it in articles})
    assert found == {long.id: None, middle.id: long.id, short.id: long.id, alone.id: None}


def test_no_pair_is_compared_that_shares_nothing():
    pages = {it.id: page(it) for it in (press.wire(), press.page("Quota", *press.OTHER, name="quota"))}
    assert not list(like_pairs({key: fingerprint(it) for key, it in pages.items()}))


def test_the_comparisons_for_one_article_do_not_grow_with_the_copies():
    it = page(press.wire())
    prints = {f"{n:03}": fingerprint(it) for n in range(200)}
    pairs = list(like_pairs(prints))
    degree = {name: sum(name in pair for pair in pairs) for name in prints}
    assert max(degree.values()) <= 2 * MOST_LIKE
    assert all(any({one, other} == set(pair) for pair in pairs) for one, other in itertools.pairwise(sorted(prints)))
