"""One HTML page: the text of its article and what it says of itself."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportedly.capture import linked_data
from reportedly.capture.dating import published
from reportedly.capture.fault import SAVE_AGAIN, FaultError
from reportedly.capture.fragment import fragment_text
from reportedly.capture.furniture import without_furniture
from reportedly.capture.limits import MAX_ELEMENTS, MAX_NESTING
from reportedly.capture.names import host, word
from reportedly.model import Metadata
from reportedly.text.characters import storable, visible

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document

SHORT = 300
"""Characters of text below which the strict reading of a page is taken to have missed the article."""

LATEST = "2099-12-31"
"""Latest date that a page may bear where its capture has none: the clock must not change what is read."""

TOO_BIG = "Add the part of the page that holds the article."
"""Remedy for a page that cannot be taken apart."""

_WHOLE = re.compile(r"<(html|body|head)\b", re.IGNORECASE)
_TOO_DEEP = f"boolean({'/*' * MAX_NESTING})"


@dataclass(frozen=True, slots=True)
class Page:
    """An article's text, what its page says of it, and doubts about either."""

    text: str
    metadata: Metadata
    doubts: tuple[FaultError, ...] = ()


def article(html: str, known: Metadata) -> Page:
    """The article of a page; ``known`` is what its container says of it. Raises FaultError where there is none.

    Reads nothing but ``html``: no network, no external entities. Text is one line a paragraph.
    """
    tree = _tree(html)
    document = _extracted(tree, known)
    title = word(document.title) if document else None
    text = _text(document, title) if document else ""
    text = text or ("" if _WHOLE.search(html) else storable(fragment_text(html)))
    if not text:
        raise FaultError("has no text of an article", "Look at the page: it may be an index, or need a script to show.")
    return Page(text, _metadata(tree, document, title) if document else Metadata(), _doubts(tree))


def _tree(html: str) -> "HtmlElement":
    """The page as a tree; raises FaultError where it is none, or too large to work on."""
    from trafilatura import load_html

    tree = load_html(html if _WHOLE.search(html) else f"<html><body><div>{html}</div></body></html>")
    if tree is None:
        raise FaultError("is no HTML", SAVE_AGAIN)
    if tree.xpath("count(//*)") > MAX_ELEMENTS:
        raise FaultError(f"has more than {MAX_ELEMENTS:,} elements", TOO_BIG)
    return tree


def _doubts(tree: "HtmlElement") -> tuple[FaultError, ...]:
    if not tree.xpath(_TOO_DEEP):
        return ()
    return (FaultError(f"nests more than {MAX_NESTING} elements: what lies deeper is not read", TOO_BIG),)


def _extracted(tree: "HtmlElement", known: Metadata) -> "Document | None":
    """What trafilatura makes of the tree: read strictly, and once more openly where that finds next to nothing."""
    strict = _read(tree, known, favor_precision=True)
    if strict and len(strict.text or "") >= SHORT:
        return strict
    return _read(tree, known, favor_precision=False) or strict


def _read(tree: "HtmlElement", known: Metadata, *, favor_precision: bool) -> "Document | None":
    from trafilatura import bare_extraction

    latest = (known.captured or LATEST)[: len(LATEST)]
    document = bare_extraction(
        tree,
        url=known.url,
        with_metadata=True,
        include_comments=False,
        favor_precision=favor_precision,
        date_extraction_params={"original_date": True, "extensive_search": True, "max_date": latest},
    )
    return None if isinstance(document, dict) else document


def _text(document: "Document", title: str | None) -> str:
    """The lines of the article, without those of the page around it."""
    lines = (line.strip() for line in visible(storable(document.text or "")).split("\n"))
    return "\n".join(without_furniture([line for line in lines if line], title))


def _metadata(tree: "HtmlElement", document: "Document", title: str | None) -> Metadata:
    said = linked_data.statements(tree)
    url, day = word(document.url), document.date
    moment, how = published(tree, linked_data.published(said), day)
    in_address = how == "text" and str(day).replace("-", "/") in (url or "")
    return Metadata(
        url=url,
        outlet=word(document.sitename) or host(url),
        title=title,
        byline=word(document.author) or linked_data.authors(said) or _named_author(tree),
        published=moment,
        published_by="url" if in_address else how,
        language=(tree.get("lang") or "").strip().partition("-")[0].lower() or None,
    )


def _named_author(tree: "HtmlElement") -> str | None:
    """The author named in the head of the page; trafilatura passes over names of one word, agencies among them."""
    return next(filter(None, map(word, tree.xpath("//meta[@name='author']/@content"))), None)
