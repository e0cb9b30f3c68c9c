"""The articles in the order of publication, with what appeared first in each."""

from reportedly.dossier.timeline import First, Moment
from reportedly.dossier.topic import Dossier
from reportedly.formats.dossier_html.citing import Citations
from reportedly.formats.dossier_html.markup import Markup, element, words
from reportedly.formats.dossier_html.parts import row, section, table
from reportedly.formats.dossier_html.wording import clock, publisher, shortened

LONGEST, LONGEST_TITLE = 140, 160
"""Code points of what appeared first, and of a title."""

SHOWN = 4
"""First appearances shown of one article; of an early article, all its claims are first."""


def timeline(it: Dossier, citing: Citations) -> Markup:
    """The section."""
    rows = [_row(moment, citing) for moment in it.timeline]
    heads = ["Published", "Article", "Appears here first"]
    return section(
        "timeline",
        "Timeline",
        table("Articles in the order of publication, the undated last", heads, rows, "timeline"),
        intro="Dates are those of publication, as printed. An undated article may be older than it seems here.",
    )


def _row(it: Moment, citing: Citations) -> Markup:
    key, about = it.article.id, it.article.metadata
    title = shortened(about.title or it.article.text, LONGEST_TITLE)
    return row(
        element("time", clock(it.published), datetime=it.published) if it.published else "no date",
        [
            citing.article_tag(key),
            " ",
            element("b", words(publisher(it.article))),
            element("br"),
            citing.article(key, words(title)),
        ],
        _firsts(it.firsts, citing),
    )


def _firsts(firsts: tuple[First, ...], citing: Citations) -> Markup | None:
    if not firsts:
        return None
    items = [
        element(
            "li",
            element("span", f"{it.what} ", class_="faint"),
            citing.words(it.place, words(shortened(it.words, LONGEST))),
        )
        for it in firsts[:SHOWN]
    ]
    more = len(firsts) - SHOWN
    items += [element("li", f"and {more} more", class_="faint")] if more > 0 else []
    return element("ul", items, class_="plain")
