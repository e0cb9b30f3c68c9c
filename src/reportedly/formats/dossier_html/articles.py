"""The articles themselves: what is known of each, and its whole text with all words that the page links to."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.dossier.locator import locator
from reportedly.dossier.topic import Dossier
from reportedly.formats.dossier_html.citing import Citations
from reportedly.formats.dossier_html.markup import Markup, Node, element, web_address, words
from reportedly.formats.dossier_html.parts import facts, section
from reportedly.formats.dossier_html.text import laid
from reportedly.formats.dossier_html.wording import clock, line, publisher
from reportedly.model import Article, Span
from reportedly.model.ids import text_sha256

FOUND_BY = {
    "record": "as its record says",
    "html": "as its page says",
    "feed": "as its feed says",
    "telegram": "as the export says",
    "url": "from its address",
    "text": "from the words of the page: the weakest way",
}
"""How a date of publication was found."""

INTRO = (
    "The texts that all of the above points into, as they were read from the captures. Words that the dossier uses are "
    "underlined with dots. The number beside a paragraph is the place of its first character: A3:120–180 means the "
    "characters from 120 to 180 of article A3. The locator of an article, given to “reportedly show”, leads back to it "
    "in the ledger."
)


@dataclass(frozen=True, slots=True)
class Shelf:
    """The section, and the anchors whose words stand in several elements."""

    section: Markup
    broken: tuple[str, ...]


def articles(it: Dossier, citing: Citations) -> Shelf:
    """The section; to be made after all others, which say what is cited."""
    broken: list[str] = []
    shown: list[Markup] = []
    for one in it.articles.values():
        text = laid(one, citing.cited(one.id))
        broken += text.broken
        shown.append(_article(one, text.paragraphs, citing))
    return Shelf(section("articles", "Articles", shown, intro=INTRO), tuple(broken))


def _article(it: Article, paragraphs: tuple[Markup, ...], citing: Citations) -> Markup:
    title = line(it.metadata.title or "") or publisher(it)
    return element(
        "article",
        element("h3", element("span", citing.number(it.id), class_="tag"), " ", words(title)),
        element(
            "div",
            facts(_facts(it), "meta"),
            element("div", paragraphs or element("p", "no text", class_="none"), class_="text", lang=_language(it)),
            class_="sheet",
        ),
        id=it.id,
        class_="page",
    )


def _facts(it: Article) -> Iterator[tuple[str, Node]]:
    about = it.metadata
    yield "Outlet", words(line(about.outlet)) if about.outlet else element("span", "not known", class_="faint")
    yield "By", words(line(about.byline)) if about.byline else None
    yield "Published", _published(it)
    yield "Captured", clock(about.captured) if about.captured else None
    yield "Address", _address(about.url)
    yield "Archived copy", _address(about.archived_at)
    yield (
        "Has it from",
        [
            words(f"{line(one.voice or one.reference or 'unknown')} ({one.kind.replace('_', ' ')})")
            for one in it.handovers
        ],
    )
    yield "Name", words(line(it.name))
    yield "Locator", element("code", locator(it.id, (Span(0, len(it.text)),) if it.text else ()))
    yield "Place in the capture", words(line(it.locator)) if it.locator else None
    yield "SHA-256 of the capture", element("code", it.capture)
    yield "SHA-256 of the text", element("code", text_sha256(it.text))
    yield "WARC record", words(line(about.record_id)) if about.record_id else None


def _published(it: Article) -> Node:
    if it.metadata.published is None:
        return element("span", "no date", class_="faint")
    how = FOUND_BY.get(it.metadata.published_by or "")
    return [clock(it.metadata.published), element("span", f", {how}", class_="faint") if how else None]


def _address(url: str | None) -> Node:
    """An address as a link where it is one of a web page, else as words."""
    safe = web_address(url)
    if safe:
        return element(
            "a", words(safe), href=safe, rel="noopener noreferrer nofollow external", referrerpolicy="no-referrer"
        )
    return words(line(url)) if url else None


def _language(it: Article) -> str | None:
    language = it.metadata.language
    return language if language and language.isascii() and language.replace("-", "").isalnum() else None
