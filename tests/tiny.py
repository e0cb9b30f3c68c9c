"""Tiny articles for tests: words in, records out."""

from reportedly.model import (
    Article,
    Attribution,
    Capture,
    Extraction,
    Figure,
    Kind,
    Metadata,
    Mode,
    Problem,
    Run,
    Span,
    Stance,
)
from reportedly.model.ids import sha256, stable_id
from reportedly.model.store import Reading
from reportedly.store import SqliteStore

RUN = Run("0", "tiny", "")


def spans(text, *words):
    """The first place of each of the words; none for None."""
    return tuple(Span(text.index(word), text.index(word) + len(word)) for word in words if word)


def said(text, number, source, cue, content=None, stance="asserts", upstream=(), confidence=0.9):
    """An attribution whose source, cue and content are given as words of the text."""
    contents = (content,) if isinstance(content, str) else content or ()
    roles = spans(text, source), spans(text, cue), spans(text, *contents)
    return Attribution(number, *roles, Stance(stance), Mode.INDIRECT, tuple(upstream), confidence)


def counted(text, number, words, kind, low, high, approx=False, claim_of=None, of=None, place=None, when=None):
    """A figure given as words of the text."""
    about = spans(text, of), spans(text, place), spans(text, when)
    return Figure(number, spans(text, words), Kind(kind), low, high, approx, *about, claim_of)


def article(text, name="tiny", handovers=(), **metadata):
    """An article whose capture is its own text."""
    capture = sha256(f"{name}\n{text}".encode())
    return Article(stable_id("r", capture, ""), name, capture, "", text, Metadata(**metadata), tuple(handovers))


def reading(it, *records, problems=()):
    """What came of an article: attributions and figures, told apart by their class."""
    attributions = tuple(record for record in records if isinstance(record, Attribution))
    figures = tuple(record for record in records if isinstance(record, Figure))
    return Reading(it, Extraction(attributions, figures), tuple(problems), it.capture, 0, True)


def problem(it, reason="cut off", remedy="save it again", place=""):
    """A problem of an article's capture."""
    return Problem(f"{it.name}.html", place, reason, remedy, it.capture)


def keep(store, *readings):
    """Put readings into a store, each with its capture."""
    for it in readings:
        raw = f"{it.article.name}\n{it.article.text}".encode()
        store.put_capture(Capture(it.capture, len(raw), "text", f"{it.article.name}.txt", None), [raw])
        store.begin(it.capture, RUN)
        store.put_readings([it])
    return store


def ledger(*readings):
    """A real store, in memory, that holds the readings."""
    return keep(SqliteStore(":memory:"), *readings)
