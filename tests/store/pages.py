"""Tiny pages, as records, for the tests of the ledger."""

import re
from collections.abc import Iterable

from reportedly.model import (
    Article,
    Attribution,
    Capture,
    Extraction,
    Figure,
    Handover,
    Interval,
    Kind,
    Location,
    Metadata,
    Mode,
    Problem,
    Run,
    Span,
    Stance,
)
from reportedly.model.ids import sha256, stable_id
from reportedly.model.store import Reading, Store

RUN = Run("1.0", "a model", "some settings")
LATER_RUN = Run("2.0", "a better model", "some settings")


def capture(data: bytes, place: str = "page.txt", kind: str = "text") -> Capture:
    """A capture of ``data`` lying at ``place``."""
    return Capture(sha256(data), len(data), kind, place, "2024-03-01T08:00:00Z")


def keep(store: Store, data: bytes, place: str = "page.txt", kind: str = "text") -> Capture:
    """``data`` in the ledger."""
    it = capture(data, place, kind)
    store.put_capture(it, [data])
    return it


def article(it: Capture, text: str, locator: str = "", name: str = "page", **about: str | None) -> Article:
    """An article read from a capture."""
    handovers = (Handover("forwarded_from", "The River Channel", "17"),)
    return Article(stable_id("p", it.sha256, locator), name, it.sha256, locator, text, Metadata(**about), handovers)


def extraction(text: str) -> Extraction:
    """Attributions of the form "X said Y.", and the figures in digits."""
    found = enumerate(re.finditer(r"(\w+) (said|denied) ([^.!]+)", text), 1)
    attributions = tuple(
        Attribution(
            f"a{n}",
            (Span(*it.span(1)),),
            (Span(*it.span(2)),),
            (Span(*it.span(3)),),
            Stance.DENIES if it[2] == "denied" else Stance.ASSERTS,
            Mode.INDIRECT,
            (f"a{n + 1}",) if n == 1 else (),
            0.1 + 0.2,
        )
        for n, it in found
    )
    numbers = enumerate(re.finditer(r"\d+", text), 1)
    return Extraction(attributions, tuple(_figure(f"f{n}", Span(*it.span()), int(it[0])) for n, it in numbers))


def _figure(id_: str, span: Span, count: int) -> Figure:
    return Figure(
        id_,
        (span,),
        Kind.KILLED,
        count,
        None,
        True,
        (span,),
        (),
        (span,),
        "a1",
        interval=Interval("2024-02-23", "2024-02-29", "week"),
        location=Location("Velmar", "XX", 1.5, -2.25, None),
        unresolved=("two places have this name",),
    )


def reading(it: Capture, ordinal: int, text: str, name: str = "page", **about: str | None) -> Reading:
    """What came of item ``ordinal``."""
    found = article(it, text, f"line {ordinal}", name, **about)
    return Reading(found, extraction(text), (), it.sha256, ordinal)


def end(it: Capture, ordinal: int) -> Reading:
    """The end of a capture of ``ordinal`` items."""
    return Reading(capture=it.sha256, ordinal=ordinal, last=True)


def put(store: Store, it: Capture, readings: Iterable[Reading], run: Run = RUN) -> None:
    """A whole capture, read by ``run``."""
    store.begin(it.sha256, run)
    found = list(readings)
    store.put_readings([*found, end(it, len(found))])


def add_page(store: Store, text: str, place: str = "page.txt", **about: str | None) -> Article:
    """A file with one page in it, kept and read."""
    it = keep(store, text.encode(), place)
    found = reading(it, 0, text, place.rsplit(".", 1)[0], **about)
    put(store, it, [found])
    assert found.article
    return found.article


def problem(it: Capture, locator: str) -> Problem:
    """Something wrong at a place of a capture."""
    return Problem(it.place, locator, "This line is no JSON.", "Look at the line.", it.sha256)
