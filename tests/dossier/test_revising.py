"""What changed between two captures."""

import tiny
from reportedly.dossier.revising import Change, changes, revising

URL = "https://courier.example/losses"


def told(earlier, later):
    """The changes as words: "-gone", "+new", "kept"."""
    signs = {Change.DELETED: "-", Change.INSERTED: "+", Change.KEPT: ""}
    return [
        signs[it.change] + it.span.of(earlier if it.change is Change.DELETED else later)
        for it in changes(earlier, later)
    ]


def test_words_put_in_and_taken_out():
    assert told("about 900 were killed", "about 700 were hurt") == ["about", "-900", "+700", "were", "-killed", "+hurt"]


def test_lines_put_in_and_taken_out():
    assert told("one\ntwo", "one\nnew line\ntwo") == ["one", "+new line", "two"]
    assert told("one\ntwo words", "one") == ["one", "-two words"]


def test_the_same_text_has_no_changes():
    assert all(it.change is Change.KEPT for it in changes("one two", "one\ttwo"))


def test_a_hostile_length_costs_little():
    earlier, later = "a " * 8_000, "b a " * 8_000
    assert {it.change for it in changes(earlier, later)} == {Change.DELETED, Change.INSERTED}


def test_captures_of_one_address_follow_each_other():
    long = " ".join(f"w{n}" for n in range(60))
    readings = [
        tiny.reading(tiny.article(f"{long} {word} {long}", name=word, url=URL, captured=f"2024-02-0{n}T00:00:00Z"))
        for n, word in enumerate(("first", "second", "third"), start=1)
    ]
    store = tiny.ledger(*readings)
    found = revising(store, [it.article.id for it in readings])
    assert [(it.earlier.name, it.later.name) for it in found] == [("first", "second"), ("second", "third")]
    pieces = [(it.change, it.is_cut) for it in found[0].pieces]
    assert pieces == [(Change.KEPT, True), (Change.DELETED, False), (Change.INSERTED, False), (Change.KEPT, False)]
    kept = found[0].pieces[0].span.of(found[0].later.text)
    assert kept.split()[0] == "w48" and kept.endswith("w59")
