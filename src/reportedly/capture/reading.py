"""One item to one article; pure, so that it can run in a worker process."""

import re
from collections.abc import Callable
from dataclasses import fields, replace

from reportedly.capture.fault import SAVE_AGAIN, FaultError, unforeseen
from reportedly.capture.fragment import fragment_text
from reportedly.capture.kind import foreign, is_binary
from reportedly.capture.page import Page, article
from reportedly.model import Article, Item, Metadata, Problem
from reportedly.model.ids import stable_id
from reportedly.text.characters import storable, unify_newlines
from reportedly.text.decoding import decode
from reportedly.text.language import language_of

AS_UTF8 = "Look for wrong letters; if there are any, save the file as UTF-8 and add it again."
"""Remedy for an encoding that had to be guessed."""


CHARSET_WITHIN = 4096
"""Bytes in which a page must name its encoding; the HTML standard asks for the first 1,024, some pages take longer."""

_CHARSET = re.compile(rb"<(?:meta|\?xml)\b[^>]{0,400}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


def read(item: Item) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article of an item, and what was wrong with it; no article where it could not be read. Never raises."""
    try:
        content, doubts = _decoded(item)
        page = _FORMS[item.form](content, item)
        problems = tuple(fault.of_item(item) for fault in (*doubts, *page.doubts))
        return _article(item, page), problems
    except FaultError as fault:
        return None, (fault.of_item(item),)
    except Exception as error:
        return None, (unforeseen(error).of_item(item),)


def _decoded(item: Item) -> tuple[str, tuple[FaultError, ...]]:
    """The characters of an item, and a doubt where their encoding had to be guessed."""
    if isinstance(item.content, str):
        return item.content, ()
    if is_binary(item.content):
        raise FaultError(f"is {foreign(item.content)}, not text", SAVE_AGAIN)
    decoded = decode(item.content, item.charset or (_declared(item.content) if item.form != "text" else None))
    if decoded.sure:
        return decoded.text, ()
    return decoded.text, (FaultError(f"is not in the encoding it should be in; read as {decoded.encoding}", AS_UTF8),)


def _declared(page: bytes) -> str | None:
    """The encoding that a page names for itself near its start."""
    found = _CHARSET.search(page[:CHARSET_WITHIN])
    return found[1].decode("ascii") if found else None


def _html(content: str, item: Item) -> Page:
    return article(storable(content), item.metadata)


def _fragment(content: str, item: Item) -> Page:
    return Page(storable(fragment_text(content)), Metadata())


def _text(content: str, item: Item) -> Page:
    return Page(storable(unify_newlines(content)), Metadata())


_FORMS: dict[str, Callable[[str, Item], Page]] = {"html": _html, "fragment": _fragment, "text": _text}


def _article(item: Item, page: Page) -> Article:
    if not page.text.strip():
        raise FaultError("holds no text", SAVE_AGAIN)
    language = language_of(page.text) or page.metadata.language
    metadata = replace(_merged(item.metadata, page.metadata), language=language)
    name = stable_id("a", item.capture, item.locator)
    return Article(name, item.name, item.capture, item.locator, page.text, metadata, item.handovers)


def _merged(known: Metadata, own: Metadata) -> Metadata:
    """What the container says, and where it is silent what the page says of itself."""
    told = {field.name: getattr(known, field.name) for field in fields(Metadata)}
    return replace(own, **{name: value for name, value in told.items() if value is not None})
