"""What was read: it comes back as it was put, the same in any order, and can be dropped and made again."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import RUN, add_page, article, capture, end, extraction, keep, problem, put, reading

from reportedly.model import Article, Decision, Extraction, Judgement, StopError
from reportedly.model.store import Filter, Reading, Store
from reportedly.store import SqliteStore

TEXT = "Ana said 40 boats had sunk. Ben denied it.\nCarla said 12 had."


def test_an_article_comes_back_as_it_was_put(store: Store) -> None:
    put_in = add_page(store, TEXT, "boats.txt", url="https://example.org/boats", outlet="The Tide", title="Boats")
    assert store.article(put_in.id) == put_in
    assert store.article("boats") == put_in
    assert store.extraction(put_in.id) == extraction(TEXT)


def test_a_name_that_two_articles_have_names_neither(store: Store) -> None:
    first, _ = (add_page(store, text, f"{n}.txt") for n, text in enumerate(["Ana said no.", "Ben said yes."]))
    it = keep(store, b"more", "other.txt")
    put(store, it, [reading(it, 0, "x", "0"), reading(it, 1, "y", "unique")])
    assert store.article("0") is None
    assert store.article(first.id) == first
    assert store.article("unique") is not None
    assert store.article("nothing of the kind") is None


def test_plain_words_stand_beside_the_spans(tmp_path: Path) -> None:
    store = SqliteStore(str(tmp_path / "ledger.db"))
    add_page(store, TEXT)
    row = sqlite3.connect(tmp_path / "ledger.db").execute(
        "SELECT source_words, cue_words, content_words, source FROM attributions ORDER BY number"
    )
    assert row.fetchone() == ("Ana", "said", "40 boats had sunk", "[[0,3]]")


def test_articles_come_by_date_and_the_undated_last(store: Store) -> None:
    for place, published in [("a", "2024-03-02"), ("b", None), ("c", "2024-03-01T10:00:00Z"), ("d", "2023")]:
        add_page(store, f"Page {place}.", place, published=published)
    assert [it.name for it in store.articles()] == ["d", "c", "a", "b"]


def test_articles_can_be_chosen(store: Store) -> None:
    add_page(store, "Ana said no.", "a", outlet="The Tide", published="2024-03-01T23:00:00Z")
    add_page(store, "Ben denied it.", "b", outlet="River Wire", published="2024-03-02")
    add_page(store, "Nobody spoke.", "c")
    chosen = {
        Filter(outlet="tide"): ["a"],
        Filter(since="2024-03-02"): ["b"],
        Filter(until="2024-03-01"): ["a"],
        Filter(since="2024-03", until="2024-03"): ["a", "b"],
        Filter(stance="denies"): ["b"],
        Filter(outlet="tide", stance="denies"): [],
        Filter(outlet=""): ["a", "b", "c"],
    }
    for where, names in chosen.items():
        assert [it.name for it in store.articles(where)] == names


def test_readings_of_an_item_that_is_there_change_nothing(store: Store) -> None:
    it = keep(store, b"a line")
    put(store, it, [reading(it, 0, "Ana said no.")])
    before = store.digest()
    store.put_readings([reading(it, 0, "Ana said no."), end(it, 1)])
    assert store.digest() == before


def test_an_item_out_of_order_stops_the_run_and_nothing_of_it_is_written(store: Store) -> None:
    it = keep(store, b"lines")
    store.begin(it.sha256, RUN)
    with pytest.raises(StopError, match="Another process"):
        store.put_readings([reading(it, 0, "Ana said no."), reading(it, 2, "Ben said yes.")])
    assert store.counts()["articles"] == 0
    assert store.begin(it.sha256, RUN) == 0


def test_two_items_at_one_place_leave_one_and_a_problem(store: Store) -> None:
    it = keep(store, b"twice")
    first, second = reading(it, 0, "Ana said no."), reading(it, 1, "Ben said yes.")
    assert first.article and second.article
    clash = replace(second, article=replace(second.article, id=first.article.id, locator="line 0"))
    put(store, it, [first, clash])
    assert [it.text for it in store.articles()] == ["Ana said no."]
    assert [it.place for it in store.problems()] == ["line 0"]


def test_lone_surrogates_are_replaced_one_for_one(store: Store) -> None:
    text = "\ud83d Ana said \udc00 no."
    it = keep(store, b"odd")
    put(store, it, [Reading(article(it, text, title="\udfff"), extraction(text), (), it.sha256, 0)])
    found = next(store.articles())
    assert found.text == "\ufffd Ana said \ufffd no."
    assert found.metadata.title == "\ufffd"
    assert store.extraction(found.id).attributions[0].source[0].of(found.text) == "Ana"


def test_a_count_beyond_all_columns_is_open(store: Store) -> None:
    text = f"Ana said {10**30} fell."
    found = add_page(store, text)
    assert store.extraction(found.id).figures[0].low is None


def test_captures_of_one_page_are_revisions_earliest_first(store: Store) -> None:
    later = add_page(
        store, "Ana said 3.", "a", url="https://www.example.org/x/?utm_source=feed", published="2024-03-02"
    )
    first = add_page(store, "Ana said 2.", "b", url="http://example.org/x#top", published="2024-03-01")
    last = add_page(store, "Ana said 4.", "c", url="https://example.org/x", captured="2024-03-05T00:00:00Z")
    other = add_page(store, "Ana said 5.", "d", url="https://example.org/y")
    assert store.revisions(later.id) == [first.id, later.id, last.id]
    assert store.revisions(other.id) == [other.id]


def test_an_article_without_an_address_has_no_revisions(store: Store) -> None:
    alone = add_page(store, "Ana said no.")
    add_page(store, "Ben said no.", "b.txt")
    assert store.revisions(alone.id) == [alone.id]


def test_what_is_derived_can_be_forgotten_and_made_again(store: Store) -> None:
    add_page(store, TEXT, "a.txt")
    it = keep(store, b"bad", "b.jsonl")
    readings = [Reading(problems=(problem(it, "line 1"),), capture=it.sha256, ordinal=0)]
    put(store, it, readings)
    store.judge(Judgement("voice", ("v1", "v2"), Decision.SAME, "ines", "2024-03-01T10:00:00Z"))
    before = store.digest()
    store.forget_derived()
    gone = store.counts()
    assert (gone["articles"], gone["attributions"], gone["figures"], gone["problems"], gone["unread"]) == (
        0,
        0,
        0,
        0,
        2,
    )
    assert store.search("boats") == []
    add_page(store, TEXT, "a.txt")
    put(store, it, readings)
    assert store.digest() == before


def test_problems_of_a_capture(store: Store) -> None:
    it = keep(store, b"bad", "b.jsonl")
    wrong = [problem(it, "line 2"), problem(it, "line 1")]
    put(store, it, [Reading(problems=tuple(wrong), capture=it.sha256, ordinal=0)])
    assert store.problems_of(it.sha256) == wrong[::-1] == store.problems()
    assert store.problems_of(capture(b"other").sha256) == []


def test_judgements_are_kept_for_good(store: Store) -> None:
    first = Judgement("claim", ("c1", "c2"), Decision.SAME, "ines", "2024-03-01T10:00:00Z", "one wire")
    undone = replace(first, decision=Decision.DIFFERENT, at="2024-03-01T11:00:00Z")
    for it in (undone, first, first):
        store.judge(it)
    assert store.judgements() == [first, undone]


def test_judgements_can_be_neither_changed_nor_deleted(tmp_path: Path) -> None:
    store = SqliteStore(str(tmp_path / "ledger.db"))
    store.judge(Judgement("claim", ("c1",), Decision.ACCEPT, "ines", "2024-03-01T10:00:00Z"))
    for attack in ("DELETE FROM judgements", "UPDATE judgements SET decision = 'reject'"):
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            sqlite3.connect(tmp_path / "ledger.db", isolation_level=None).execute(attack)


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(5)))
def test_the_ledger_is_the_same_in_any_order_of_arrival(order: list[int]) -> None:
    assert _ledger(order) == _ledger(range(5))


def _ledger(order) -> tuple[str, list[Article], list[Extraction]]:
    store = SqliteStore(":memory:")
    for n in order:
        url = f"https://example.org/{n // 2}"
        add_page(store, f"Ana said {n} boats had sunk.", f"{n}.txt", url=url, published=f"2024-03-{9 - n:02}")
    found = list(store.articles())
    return store.digest(), found, [store.extraction(it.id) for it in found]
