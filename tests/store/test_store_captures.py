"""Bytes as received: kept once, named alike whatever the order, read back to the letter."""

import io
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages import LATER_RUN, RUN, add_page, capture, end, keep, put, reading

from reportedly.model import Problem, SkipError, StopError
from reportedly.model.store import Store
from reportedly.store import SqliteStore
from reportedly.store.blobs import CHUNK_BYTES, even


def test_bytes_come_back_to_the_letter(store: Store) -> None:
    data = random.Random(1).randbytes(2 * CHUNK_BYTES) + b"the end" * 1000
    it = capture(data)
    assert store.put_capture(it, (data[n : n + 77_777] for n in range(0, len(data), 77_777)))
    with store.open_capture(it.sha256) as stream:
        assert stream.read() == data
    assert list(store.captures()) == [it]


def test_an_empty_file_is_a_capture(store: Store) -> None:
    it = keep(store, b"")
    with store.open_capture(it.sha256) as stream:
        assert stream.read() == b""


def test_any_place_of_the_stream_can_be_sought(store: Store) -> None:
    data = random.Random(2).randbytes(CHUNK_BYTES + 500)
    it, wanted = keep(store, data), io.BytesIO(data)
    with store.open_capture(it.sha256) as stream:
        for offset, whence in [(-10, 2), (CHUNK_BYTES - 5, 0), (3, 1), (0, 0), (CHUNK_BYTES, 0), (len(data) + 9, 0)]:
            assert stream.seek(offset, whence) == wanted.seek(offset, whence)
            assert stream.read(10) == wanted.read(10)
            assert stream.tell() == wanted.tell()


@given(st.lists(st.binary(max_size=20), max_size=10), st.integers(1, 7))
def test_even_chunks_hold_the_same_bytes(chunks: list[bytes], size: int) -> None:
    found = list(even(chunks, size))
    assert b"".join(found) == b"".join(chunks)
    assert all(len(chunk) == size for chunk in found[:-1])
    assert all(found)


def test_the_same_bytes_at_the_same_place_change_nothing(store: Store) -> None:
    add_page(store, "Ana said no.")
    before = store.digest()
    assert not store.put_capture(capture(b"Ana said no."), [])
    assert store.digest() == before
    assert list(store.unread()) == []


@pytest.mark.parametrize("places", [["a.txt", "b.txt", "-"], ["-", "b.txt", "a.txt"], ["b.txt", "-", "a.txt"]])
def test_the_same_bytes_at_three_places_are_one_capture_with_the_same_name(store: Store, places: list[str]) -> None:
    for place in places:
        keep(store, b"Ana said no.", place)
    assert [it.place for it in store.captures()] == ["a.txt"]


def test_a_capture_that_gets_a_better_name_is_read_again(store: Store) -> None:
    add_page(store, "Ana said no.", "b.txt")
    keep(store, b"Ana said no.", "c.txt")
    assert list(store.unread()) == []
    it = keep(store, b"Ana said no.", "a.txt")
    assert list(store.unread()) == [it]
    assert list(store.articles()) == []


def test_bytes_that_changed_on_the_way_are_not_kept(store: Store) -> None:
    with pytest.raises(SkipError) as told:
        store.put_capture(capture(b"what was hashed"), [b"what came"])
    assert told.value.problem.file == "page.txt"
    assert list(store.captures()) == []
    assert store.put_capture(capture(b"what was hashed"), [b"what was hashed"])


def test_a_problem_with_a_path_is_gone_once_the_file_is_there(store: Store) -> None:
    store.put_problems([Problem("page.txt", "", "No permission.", "Change it.")] * 2)
    assert len(store.problems()) == 1
    keep(store, b"now it can be read")
    assert store.problems() == []


def test_a_run_that_was_broken_off_goes_on_where_it_was(store: Store) -> None:
    it = keep(store, b"two lines")
    assert store.begin(it.sha256, RUN) == 0
    store.put_readings([reading(it, 0, "Ana said no.")])
    assert list(store.unread()) == [it]
    assert store.begin(it.sha256, RUN) == 1
    store.put_readings([reading(it, 1, "Ben said yes."), end(it, 2)])
    assert list(store.unread()) == []


def test_another_run_starts_from_the_beginning(store: Store) -> None:
    it = keep(store, b"two lines")
    store.begin(it.sha256, RUN)
    store.put_readings([reading(it, 0, "Ana said no.")])
    assert store.begin(it.sha256, LATER_RUN) == 0
    assert list(store.articles()) == []
    store.put_readings([reading(it, 0, "Ana said no."), end(it, 1)])
    assert store.runs() == [LATER_RUN]


def test_unread_captures_may_be_read_while_they_are_listed(store: Store) -> None:
    for n in range(5):
        keep(store, b"page %d" % n, f"{n}.txt")
    for it in store.unread():
        put(store, it, [reading(it, 0, "Ana said no.")])
    assert store.counts()["unread"] == 0
    assert store.counts()["articles"] == 5


def test_a_capture_that_is_not_there_stops_the_run(store: Store) -> None:
    with pytest.raises(StopError, match="no capture"):
        store.open_capture("0" * 64)


@settings(max_examples=20, deadline=None)
@given(st.permutations([(b"one", "b"), (b"one", "a"), (b"two", "-"), (b"two", "z"), (b"three", "c/d"), (b"one", "b")]))
def test_captures_are_the_same_in_any_order(arrivals: list[tuple[bytes, str]]) -> None:
    assert _kept(arrivals) == _kept(sorted(arrivals))


def _kept(arrivals: list[tuple[bytes, str]]) -> str:
    store = SqliteStore(":memory:")
    for data, place in arrivals:
        keep(store, data, place)
    return store.digest()
