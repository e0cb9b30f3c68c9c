"""Workers: everything in order, the guilty lost alone, no more under way than memory allows."""

from collections.abc import Iterator
from itertools import count, islice

import pytest

from harm import read_or_suffer
from reportedly import workers
from reportedly.model import Capture, Item, Problem, StopError
from reportedly.workers.pool import CHUNKS_A_WORKER, Workers
from reportedly.workers.steps import CHUNK_BYTES, CHUNK_ITEMS, CHUNK_STEPS, Step, chunks, placed

CAPTURE = Capture("0" * 64, 0, "jsonl", "lines.jsonl", None)
PROBLEM = Problem("lines.jsonl", "line 3", "This line is no JSON.", "Look at it.", CAPTURE.sha256)


def item(text: str, ordinal: int = 0) -> Step:
    locator = f"line {ordinal + 1}"
    return Step(CAPTURE, ordinal, Item(CAPTURE.sha256, locator, "a page", "text", text, file="lines.jsonl"), ordinal)


def chunk(*texts: str) -> list[Step]:
    return [item(text, ordinal) for ordinal, text in enumerate(texts)]


def allowed(_: object) -> float:
    return 1.0


def test_small_items_travel_together() -> None:
    found = list(chunks(item("short", n) for n in range(2 * CHUNK_ITEMS + 1)))
    assert [len(it) for it in found] == [CHUNK_ITEMS, CHUNK_ITEMS, 1]


def test_large_items_travel_alone() -> None:
    found = list(chunks(iter([item("x" * CHUNK_BYTES, 0), item("x" * CHUNK_BYTES, 1)])))
    assert [len(it) for it in found] == [1, 1]


def test_problems_and_ends_fill_a_chunk_too() -> None:
    found = chunks(Step(CAPTURE, n, PROBLEM) for n in count())
    assert len(next(found)) == CHUNK_STEPS


def test_every_step_gets_its_reading() -> None:
    steps = [item("Ana said no.", 0), Step(CAPTURE, 1, PROBLEM), item("Ben said yes.", 2), Step(CAPTURE, 3, None)]
    given = read_or_suffer([step.what for step in steps if isinstance(step.what, Item)])
    found = list(placed(steps, given))
    assert [(it.ordinal, it.capture, it.last) for it in found] == [(n, CAPTURE.sha256, n == 3) for n in range(4)]
    assert [it.problems for it in found] == [(), (PROBLEM,), (), ()]


def test_what_hangs_or_crashes_is_lost_alone() -> None:
    chunks = [chunk("one", "hang", "two"), chunk("three"), chunk("crash", "four"), chunk("five")]
    with Workers(2, read_or_suffer, allowed) as it:
        found = [reading for _, readings in it.read(chunks) for reading in readings]
    said = [reading.problems[0].reason if reading.problems else reading.capture for reading in found]
    hung, crashed = "This item took longer than 1.0 seconds.", "This item crashed its reader."
    assert said == ["one", hung, "two", "three", crashed, "four", "five"]
    assert found[1].problems[0].file == "lines.jsonl"
    assert found[1].problems[0].place == "line 2"


def test_what_sleeps_is_lost_too() -> None:
    with Workers(1, read_or_suffer, lambda _: 0.2) as it:
        ((_, (lost,)),) = it.read([chunk("sleep")])
    assert lost.problems[0].reason == "This item took longer than 0.2 seconds."


def test_what_stops_a_worker_stops_the_run() -> None:
    with pytest.raises(StopError, match="no weights"), Workers(1, read_or_suffer, allowed) as it:
        list(it.read([chunk("stop")]))


def test_only_so_much_is_under_way() -> None:
    taken: list[int] = []

    def endless() -> Iterator[list[Step]]:
        for n in count():
            taken.append(n)
            yield chunk("page")

    with Workers(1, read_or_suffer, allowed) as it:
        list(islice(it.read(endless()), 20))
    assert len(taken) <= 20 + CHUNKS_A_WORKER


def test_without_items_no_process_starts() -> None:
    with Workers(2, read_or_suffer, allowed) as it:
        assert list(it.read([[Step(CAPTURE, 0, None)]])) == [([Step(CAPTURE, 0, None)], [])]
        assert it._started is None


def test_nothing_to_do_is_nothing_done() -> None:
    assert list(workers.read(iter([]))) == []
