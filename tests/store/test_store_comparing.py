"""Articles that share text, in every ledger: the same rows in any order of arrival and after any loss."""

import random

import pytest

import tiny
from reportedly.compare.reuse_comparison import compare_new
from reportedly.compare.reuse_fingerprint import MOST_LIKE, fingerprint, like_pairs
from reportedly.compare.reuse_page import page
from reportedly.model import Extent, Run
from reportedly.store import SqliteStore

WORDS = ("harbour", "bridge", "valley", "engineer", "ferry", "office", "autumn", "repair", "diesel", "mayor", "lorry")


def prose(seed, sentences=8):
    """Sentences of nonsense that are the same for the same seed."""
    chance = random.Random(seed)
    made = [" ".join(chance.choice(WORDS) for _ in range(14)).capitalize() + "." for _ in range(sentences)]
    return "\n".join(made)


def copies(count, seed="wire"):
    """Articles with one text, each with a sentence of its own."""
    return [tiny.article(f"{prose(seed)}\n{prose(n, 1)}", name=f"{seed}{n}") for n in range(count)]


def put(store, articles):
    for article in articles:
        tiny.keep(store, tiny.reading(article))
    return len(list(compare_new(store)))


def pairs(store):
    return [(reuse.first, reuse.second) for reuse in store.reuses()]


def test_copies_find_each_other(store):
    one, other = copies(2)
    put(store, [one, other, tiny.article(prose("alone"), name="alone")])
    (found,) = store.reuses()
    assert {found.first, found.second} == {one.id, other.id}
    assert found.extent is Extent.WHOLE
    assert list(store.reuses(one.id)) == [found] == list(store.reuses(other.id))


def test_what_is_read_back_is_what_was_found(store):
    one, other = (
        tiny.article(f"By Anna Brek, Reuters\n4 May 2031\n{prose('wire')}", name=n, outlet=n)
        for n in ("Port Mail", "Coast")
    )
    put(store, [one, other])
    assert list(store.imprints()) == sorted((page(it).imprint for it in (one, other)), key=lambda it: it.article)
    (found,) = store.reuses()
    texts = {it.id: it.text for it in (one, other)}
    for passage in found.passages:
        assert passage.first.of(texts[found.first]) == passage.second.of(texts[found.second])


def test_nothing_is_compared_twice(store):
    articles = copies(3)
    put(store, articles)
    assert put(store, []) == 0
    assert put(store, [tiny.article(prose("more"), name="more")]) == 1


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_arrival_makes_no_difference(seed):
    articles = [*copies(MOST_LIKE * 2 + 5), *copies(3, "other")]
    made = []
    for order in (articles, random.Random(seed).sample(articles, len(articles))):
        store = SqliteStore(":memory:")
        for start in range(0, len(order), 7):
            put(store, order[start : start + 7])
        made.append(pairs(store))
    assert made[0] == made[1]


def test_a_ledger_compares_the_pairs_that_the_pure_rule_gives(store):
    articles = copies(MOST_LIKE * 2 + 5)
    put(store, articles)
    wanted = like_pairs({it.id: fingerprint(page(it)) for it in articles})
    assert pairs(store) == sorted(wanted)


def test_an_article_that_goes_leaves_no_gap():
    articles = copies(MOST_LIKE * 2 + 5)
    gone = sorted(articles, key=lambda it: it.id)[MOST_LIKE]
    store, without = SqliteStore(":memory:"), SqliteStore(":memory:")
    put(store, articles)
    put(without, [it for it in articles if it is not gone])
    store.begin(gone.capture, Run("1", "another", ""))
    put(store, [])
    assert pairs(store) == pairs(without)


def test_a_rebuild_drops_comparisons(store):
    put(store, copies(3))
    store.forget_derived()
    assert not list(store.reuses())
    assert not list(store.imprints())
