"""Words in, hits out: voices, contents and the sentences of articles."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import add_page, article, keep, put

from reportedly.model import Span
from reportedly.model.store import Filter, Hit, Reading, Store
from reportedly.store import SqliteStore
from reportedly.store.passages import CLOSE, OPEN, matches, sentence_around
from reportedly.store.search import expression

TEXT = "The pier burned down. Harbourmaster said 3 boats had sunk! Ben denied the boats had sunk.\nIt rained."


def found(hits: list[Hit]) -> list[tuple[str, str]]:
    return [(hit.kind, hit.snippet) for hit in hits]


def test_a_word_finds_voices_contents_and_sentences(store: Store) -> None:
    it = add_page(store, TEXT)
    assert found(store.search("harbourmaster")) == [
        ("voice", "Harbourmaster"),
        ("article", "Harbourmaster said 3 boats had sunk!"),
    ]
    hits = store.search("boats")
    assert sorted(found(hits)[:2]) == [("content", "3 boats had sunk"), ("content", "the boats had sunk")]
    assert found(hits)[2:] == [
        ("article", "Harbourmaster said 3 boats had sunk!"),
        ("article", "Ben denied the boats had sunk."),
    ]
    assert all(it.text[hit.span_start : hit.span_end] == hit.snippet for hit in hits)


def test_every_hit_has_an_id_of_its_own(store: Store) -> None:
    for n in range(3):
        add_page(store, f"{TEXT} {n}", f"{n}.txt")
    ids = [(hit.kind, hit.id) for hit in store.search("boats")]
    assert len(set(ids)) == len(ids) == 12


@pytest.mark.parametrize(
    ("query", "sentences"),
    [
        ("boat", 2),
        ("BOATS sunk", 2),
        ("boats rained", 3),
        ('"boats sunk"', 0),
        ('"boats had sunk"', 2),
        ("burn*", 1),
        ("pier AND (", 0),
        ("pier (", 1),
        ("NEAR/2", 0),
        ("", 0),
        ('" "" ^ - *', 0),
        ("text:pier", 0),
    ],
)
def test_queries(store: Store, query: str, sentences: int) -> None:
    add_page(store, TEXT)
    assert len([hit for hit in store.search(query) if hit.kind == "article"]) == sentences


def test_accents_and_case_make_no_difference(store: Store) -> None:
    add_page(store, "La gare brûlée est à Müllheim.")
    assert len(store.search("BRULEE mullheim")) == 1


def test_a_title_is_found_too(store: Store) -> None:
    it = add_page(store, TEXT, title="Night of the fire")
    assert store.search("night fire") == [Hit(f"{it.id}.title", "article", it.id, "Night of the fire", 0, len(TEXT))]


def test_hits_can_be_chosen(store: Store) -> None:
    tide = add_page(store, TEXT, "a", outlet="The Tide", published="2024-03-01")
    wire = add_page(store, TEXT + " ", "b", outlet="River Wire", published="2024-03-02")
    assert {hit.article for hit in store.search("boats", Filter(outlet="tide"))} == {tide.id}
    assert {hit.article for hit in store.search("boats", Filter(since="2024-03-02"))} == {wire.id}
    denied = store.search("boats", Filter(stance="denies", until="2024-03-01"))
    assert found(denied)[0] == ("content", "the boats had sunk")
    assert store.search("boats", Filter(stance="doubts")) == []


def test_the_limit_holds_for_every_kind(store: Store) -> None:
    for n in range(4):
        add_page(store, f"Ben said boat {n} had sunk.", f"{n}")
    kinds = [hit.kind for hit in store.search("boat", limit=2)]
    assert kinds == ["content", "content", "article", "article"]


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(4)))
def test_hits_are_the_same_in_any_order_of_arrival(order: list[int]) -> None:
    assert _hits(order) == _hits(list(range(4)))


def _hits(order: list[int]) -> list[Hit]:
    store = SqliteStore(":memory:")
    for n in order:
        add_page(store, "Ben said boats had sunk. " * (n % 2 + 1), f"{n}.txt")
    return store.search("boats")


def test_a_hostile_text_gives_valid_spans(store: Store) -> None:
    text = f"{OPEN}Ben said {CLOSE}{OPEN}boats\x00had sunk.{CLOSE}"
    it = keep(store, b"hostile")
    put(store, it, [Reading(article(it, text), capture=it.sha256)])
    for hit in store.search("boats"):
        assert 0 <= hit.span_start < hit.span_end <= len(text)


@settings(deadline=None)
@given(st.text(st.characters(), max_size=30))
def test_no_query_is_malformed(query: str) -> None:
    store = SqliteStore(":memory:")
    assert store.search(query, Filter(outlet=query, since=query)) == []
    assert store.article(query) is None


@given(st.text(max_size=30))
def test_terms_are_quoted(query: str) -> None:
    assert expression(query).count('"') % 2 == 0


def test_marks_become_spans() -> None:
    assert list(matches(f"a {OPEN}bc{CLOSE} d {OPEN}e{CLOSE}")) == [Span(2, 4), Span(7, 8)]
    assert list(matches("nothing")) == []


@given(st.text("ab. \n!”", min_size=1, max_size=700), st.data())
def test_a_sentence_holds_its_match(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    match = Span(start, data.draw(st.integers(start + 1, len(text))))
    if match.of(text).strip() == match.of(text):
        sentence = sentence_around(text, match)
        assert sentence.covers(match)
        assert sentence.end <= len(text)
