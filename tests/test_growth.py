"""A ledger that grows: the same in any order of arrival, and no more work for the next article."""

import random

import tiny
from reportedly import app
from reportedly.dossier.copying import copying
from reportedly.dossier.tracing import tracing
from reportedly.store import SqliteStore

WORDS = ("harbour", "bridge", "valley", "engineer", "ferry", "office", "autumn", "repair", "diesel", "mayor", "lorry")
VOICES = ("Meridian", "The harbour office", "Ana Lind", "a coastguard spokesman")
CLAIM = "A ferry sank off Velmar"

STEPS = 20
"""SQLite's instructions between two ticks of the count."""


def prose(seed):
    """Three sentences of nonsense, the same for the same seed."""
    chance = random.Random(seed)
    made = [" ".join(chance.choice(WORDS) for _ in range(16)).capitalize() + "." for _ in range(3)]
    return " ".join(made)


def page(text, number):
    """A page with a text, in the outlet's own frame: who says that the ferry sank, and a sentence that only it has."""
    voice = VOICES[number % len(VOICES)]
    content = "a ferry sank off Velmar on Friday"
    words = f"{voice} said that {content}.\n\n{text}\n\n{prose(f'own {text} {number}')}"
    it = tiny.article(
        words, f"{number}", title="Ferry sinks", outlet=f"Outlet {number}", published=f"2031-05-{number:02}"
    )
    return tiny.reading(it, tiny.said(words, "a1", voice, "said", content))


def thirty():
    """Thirty pages that carry three texts."""
    return [page(prose(f"wire {n % 3}"), n + 1) for n in range(30)]


def grown(readings, batch=7):
    """A ledger to which the pages come some at a time."""
    store = SqliteStore(":memory:")
    for start in range(0, len(readings), batch):
        tiny.keep(store, *readings[start : start + batch])
        app.add(store, [])
    return store


def test_three_orders_of_arrival_give_one_ledger() -> None:
    orders = [random.Random(seed).sample(thirty(), 30) for seed in range(3)]
    ledgers = [grown(order, batch) for order, batch in zip(orders, (1, 7, 30), strict=True)]
    assert len({store.digest() for store in ledgers}) == 1
    texts, traces = [copying(store) for store in ledgers], [tracing(store, CLAIM).trace for store in ledgers]
    assert texts[0] == texts[1] == texts[2]
    assert traces[0] == traces[1] == traces[2]
    assert max(len(text.ids) for text in texts[0]) == 10
    assert len(traces[0].articles) == 30


def steps(store, work):
    """How much SQLite does for a piece of work: its instructions, which no clock and no neighbour changes."""
    ticks = []
    connection = store._database._connection
    connection.set_progress_handler(lambda: ticks.append(1), STEPS)
    work()
    connection.set_progress_handler(None, 0)
    return len(ticks)


def to_relate_one_more(size):
    """The work of relating one more copy of a wire in a ledger with as many other articles, each of its own text."""
    others = [page(prose(f"other {n}"), 1) for n in range(size)]
    wire = [page(prose("wire"), n + 1) for n in range(3)]
    store = grown([*others, *wire[:2]], size)
    tiny.keep(store, wire[2])
    done = steps(store, lambda: app.add(store, []))
    (text,) = copying(store)
    assert len(text.ids) == 3
    return done


def test_relating_an_article_costs_no_more_in_a_larger_ledger() -> None:
    assert to_relate_one_more(200) <= 1.1 * to_relate_one_more(20)


def test_nothing_waits_once_all_is_added(story) -> None:
    store = tiny.ledger(story)
    assert [it.id for it in store.uncompared()] == [it.id for it in store.unstated()] == [story.article.id]
    app.add(store, [])
    assert not list(store.uncompared()) and not list(store.unstated())
