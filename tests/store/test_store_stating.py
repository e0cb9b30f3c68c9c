"""Statements and likenesses, in every ledger: the same rows in any order of arrival and after any loss."""

import random
from itertools import combinations

import pytest

import tiny
from reportedly.compare.claim_comparison import MOST_MET, state_new, stated
from reportedly.model import Alike, Extraction, Run
from reportedly.store import SqliteStore

WORDS = ("harbour", "bridge", "valley", "engineer", "ferry", "autumn", "repair", "diesel", "mayor", "lorry")


def page(name, text="The ferry hit the harbour bridge in Halm.", **about):
    return tiny.article(text, name=str(name), **about)


def copies(count, text="The ferry hit the harbour bridge in Halm."):
    return [page(n, text) for n in range(count)]


def varied(count, seed):
    chance = random.Random(seed)
    return [page(f"{seed}{n}", f"In Halm the {' '.join(chance.sample(WORDS, 4))} sank.") for n in range(count)]


def put(store, articles):
    for article in articles:
        tiny.keep(store, tiny.reading(article))
    return len(list(state_new(store)))


def pairs(store):
    return [(it.meeting.first, it.meeting.second) for it in store.likenesses()]


def test_statements_find_their_like_and_are_read_back(store):
    one, other, third = page("one"), page("other"), page("third", "The mayor of Sund opened a school for divers.")
    assert put(store, [one, other, third]) == 3
    (found,) = store.likenesses()
    both = store.statements([found.meeting.first, found.meeting.second])
    assert {it.article for it in both.values()} == {one.id, other.id}
    assert {it.words for it in both.values()} == {one.text}
    assert all(it.span.of(one.text) == it.words for it in both.values())


def test_a_statement_of_a_voice_comes_with_its_words(store):
    text = "Two divers denied that the ferry hit\nthe harbour bridge in Halm."
    said = tiny.said(text, "a1", "Two divers", "denied", text[text.index("that") : -1], stance="denies")
    article = tiny.article(text)
    tiny.keep(store, tiny.reading(article, said))
    list(state_new(store))
    (number,) = [it.number for it in stated(article, Extraction((said,)))]
    it = store.statements([number])[number]
    assert (it.id, it.voice, it.cue, it.stance) == (f"{article.id}.a1", "Two divers", "denied", "denies")
    assert it.words == "that the ferry hit the harbour bridge in Halm"


def test_nothing_is_stated_twice_and_a_broken_off_run_goes_on(store):
    articles = copies(5)
    for article in articles:
        tiny.keep(store, tiny.reading(article))
    run = state_new(store)
    next(run)
    run.close()
    half = sorted(articles, key=lambda it: it.id)[1]
    (it,) = stated(half, Extraction())
    store.put_statement(it, [], [], MOST_MET)
    assert len(list(state_new(store))) == 4
    assert put(store, []) == 0
    assert len(pairs(store)) == 10


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_arrival_makes_no_difference(seed):
    articles = [*copies(MOST_MET * 3), *varied(20, seed)]
    digests = set()
    for order in (articles, random.Random(seed).sample(articles, len(articles))):
        store = SqliteStore(":memory:")
        for start in range(0, len(order), 7):
            put(store, order[start : start + 7])
        digests.add((store.digest(), tuple(pairs(store))))
    assert len(digests) == 1


def test_each_statement_meets_the_next_ones_of_each_key(store):
    articles = copies(MOST_MET * 2 + 3)
    put(store, articles)
    numbers = sorted(it.number for article in articles for it in stated(article, Extraction()))
    near = [(one, other) for (n, one), (m, other) in combinations(enumerate(numbers), 2) if m - n <= MOST_MET]
    assert pairs(store) == near


def test_an_article_that_goes_leaves_no_gap():
    articles = [*copies(MOST_MET * 3), *varied(10, 1)]
    gone = {it.id for it in random.Random(5).sample(articles, 6)}
    store, without = SqliteStore(":memory:"), SqliteStore(":memory:")
    put(store, articles)
    put(without, [it for it in articles if it.id not in gone])
    for article in articles:
        if article.id in gone:
            store.begin(article.capture, Run("1", "another", ""))
    assert store.gaps()
    put(store, [])
    assert store.gaps() == []
    assert pairs(store) == pairs(without)


def test_adding_one_touches_only_its_neighbours(store):
    put(store, copies(40))
    seen = []
    told = store.told
    store.told = lambda numbers: seen.extend(numbers) or told(numbers)
    put(store, [page("late")])
    keys = len(next(iter(stated(page("late"), Extraction()))).keys)
    assert 0 < len(set(seen)) <= 2 * MOST_MET * keys


def test_a_rebuild_drops_statements(store):
    put(store, copies(3))
    assert list(store.likenesses())
    store.forget_derived()
    assert not list(store.likenesses())
    assert store.gaps() == []
    assert isinstance(store.told([1]), dict) and not store.told([1])


def test_what_was_found_is_kept_as_it_was(store):
    one, other = (next(iter(stated(it, Extraction()))) for it in copies(2))
    for article in copies(2):
        tiny.keep(store, tiny.reading(article))
    store.put_statement(one, [], [], MOST_MET)
    met = store.meetings(other.number, other.keys, MOST_MET)
    assert {(it.first, it.second) for it in met} == {tuple(sorted((one.number, other.number)))}
    store.put_statement(other, met, [Alike(met[0], 0.75)], MOST_MET)
    assert [it.score for it in store.likenesses()] == [0.75]
