"""A provenance graph as SVG: pages on the left, the voices between, origins on the right."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from reportedly.dossier.provenance import Graph, Group, Row, Station
from reportedly.formats.amounts import count
from reportedly.formats.dossier_html.citing import Citations
from reportedly.formats.dossier_html.layout import (
    HEAD,
    MOST_ROWS,
    PAGE_ROW,
    Box,
    Layout,
    Line,
    layout,
)
from reportedly.formats.dossier_html.markup import Markup, element, joined
from reportedly.formats.dossier_html.wording import day, kind_of, line, publisher, shortened
from reportedly.model import Article, ArticleStance, Ending, Place, VoiceKind

CAPTIONS = 26
"""Pixels above the boxes for the names of the columns."""

MARGIN = 6
"""Pixels around everything."""

LONGEST_PAGE, LONGEST_VOICE, LONGEST_END = 22, 22, 27
"""Code points of a name in a box of pages, of a voice between, of an end."""

ON_PAGE_ROW = 3
"""Code points less for the name of a page whose stance is written beside it."""

WIDEST = 7
"""Articles from which a line is not drawn broader."""

BARE = {Ending.BROKEN: ("nobody named", "the way breaks off"), Ending.CIRCULAR: ("in a circle", "comes back on itself")}
"""What stands in an end that is no voice."""


def graph_svg(it: Graph, articles: Mapping[str, Article], citing: Citations, title: str) -> Markup:
    """The drawing with its title for those who cannot see it; what it shows is told in words beneath it as well."""
    placed = layout(it)
    width, height = placed.width + 2 * MARGIN, placed.height + CAPTIONS + 2 * MARGIN
    return element(
        "svg",
        element("title", title),
        element(
            "g",
            list(_captions(placed, it)),
            [_line(one) for one in sorted(placed.lines, key=lambda one: -len(one.articles))],
            [_pages(group, placed.boxes[group.key], articles, citing) for group in it.groups],
            [_station(one, placed.boxes[one.key], articles, citing) for one in (*it.between, *it.ends)],
            transform=f"translate({MARGIN} {CAPTIONS + MARGIN})",
        ),
        class_="graph",
        viewBox=f"0 0 {width:.0f} {height:.0f}",
        width=round(width),
        height=round(height),
        role="group",
        aria_label=title,
    )


def _captions(placed: Layout, it: Graph) -> Iterator[Markup]:
    """What each column holds."""
    first, last = placed.boxes[it.groups[0].key], placed.boxes[it.ends[0].key]
    yield _text(first.x, -12, "Pages", "caption")
    between = sorted({placed.boxes[one.key].x for one in it.between})
    if between:
        yield _text(between[0], -12, "has it from →", "caption")
    yield _text(last.x, -12, "Origins and other ends", "caption")


def _line(it: Line) -> Markup:
    """A curve; the broader, the more articles go that way."""
    told = f"{count(len(it.articles), 'article')} {'goes' if len(it.articles) == 1 else 'go'} this way"
    return element(
        "path",
        element("title", told),
        d="".join(_curves(it.points)),
        class_=f"way {it.ending.value}",
        stroke_width=1 + 0.5 * min(len(it.articles), WIDEST),
    )


def _curves(points: Sequence[tuple[float, float]]) -> Iterator[str]:
    yield f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for (x1, y1), (x2, y2) in pairwise(points):
        bend = (x2 - x1) / 2 if x2 > x1 else 60
        yield f"C{x1 + bend:.1f} {y1:.1f} {x2 - bend:.1f} {y2:.1f} {x2:.1f} {y2:.1f}"


def _pages(group: Group, box: Box, articles: Mapping[str, Article], citing: Citations) -> Markup:
    """A box with a line for each page; copies stand under their model, moved in."""
    shown = group.rows[:MOST_ROWS]
    rows = [
        _page(row, box, box.y + HEAD + PAGE_ROW * (n + 0.5), articles[row.page.article], citing)
        for n, row in enumerate(shown)
    ]
    if len(group.rows) > len(shown):
        more = f"and {len(group.rows) - len(shown)} more, listed beneath"
        rows.append(_text(box.x + 14, box.y + HEAD + PAGE_ROW * (len(shown) + 0.5) + 4, more, "faint"))
    return element("g", _rect(box, "pages"), rows)


def _page(row: Row, box: Box, y: float, article: Article, citing: Citations) -> Markup:
    one, indent = row.page, 14 if row.is_beneath else 0
    stance = "" if one.stance is ArticleStance.ASSERTS else one.stance.value
    taken = ON_PAGE_ROW if stance else 0
    name = shortened(publisher(article), LONGEST_PAGE - taken)
    copied = "⤷ " if row.is_beneath else ""
    told = f"{publisher(article)}, {day(article.metadata.published)}: {one.stance.value}"
    told += ", carries the text above" if row.is_beneath else ""
    place = Place(one.article, one.carries) if one.carries else None
    return joined(
        _linked(
            citing.address(place) or f"#{one.article}",
            element("title", told),
            element("rect", x=box.x + 4, y=y - PAGE_ROW / 2, width=box.width - 8, height=PAGE_ROW, class_="hit", rx=3),
            element("rect", x=box.x + 4, y=y - 7, width=3, height=14, class_=f"stripe {one.stance.value}"),
            _text(box.x + 13, y + 4, citing.number(one.article) or "", "faint"),
            _text(box.x + 42 + indent, y + 4, f"{copied}{name}", "name"),
            _text(box.x + box.width - 10, y + 4, day(article.metadata.published), "faint", "end"),
        ),
        _text(box.x + box.width - 86, y + 4, stance, f"stance {one.stance.value}", "end") if stance else None,
        None if stance else _elsewhere(row, box.x + box.width - 86, y + 4, citing),
    )


def _elsewhere(row: Row, x: float, y: float, citing: Citations) -> Markup | None:
    """Whose text a page carries that stands in another group."""
    model = None if row.is_beneath or row.copy_of is None else citing.number(row.copy_of)
    return _text(x, y, f"⤷ {model}", "faint", "end") if model else None


def _station(it: Station, box: Box, articles: Mapping[str, Article], citing: Citations) -> Markup:
    """A voice between, an origin, or an end where there is none."""
    name, said = _named(it, articles)
    longest = LONGEST_END if it.ending else LONGEST_VOICE
    told = f"{name}: {said}, {count(len(it.articles), 'article')}"
    quote = _quoted(it, articles)
    lines = _wrapped(name, longest, 1 if quote else 2)
    parts = [_text(box.x + 14, box.y + 20 + 15 * n, part, "name") for n, part in enumerate(lines)]
    if quote:
        parts.append(_text(box.x + 14, box.y + 35, f"“{shortened(quote, longest + 3)}”", "quote"))
    parts.append(_text(box.x + 14, box.y + 51, f"{said} · {count(len(it.articles), 'article')}", "faint"))
    kind = it.ending.value if it.ending else "between"
    inside = (element("title", f"{told}{f' “{quote}”' if quote else ''}"), _rect(box, f"box {kind}"), parts)
    address = citing.address(it.place)
    return _linked(address, *inside) if address else element("g", *inside)


def _named(it: Station, articles: Mapping[str, Article]) -> tuple[str, str]:
    """What stands in a box: a name, and what sort of thing it is."""
    if it.voice is None:
        return BARE.get(it.ending or Ending.BROKEN, BARE[Ending.BROKEN])
    return line(it.voice.name), kind_of(it.voice.kind)


def _quoted(it: Station, articles: Mapping[str, Article]) -> str | None:
    """The words for a voice that has no name."""
    if it.voice is None or it.voice.kind is not VoiceKind.ANONYMOUS or it.place is None:
        return None
    article = articles.get(it.place.article)
    return line(it.place.span.of(article.text)) if article else None


def _wrapped(name: str, longest: int, most: int) -> list[str]:
    """A name on at most two lines, cut at a word."""
    if len(name) <= longest or most == 1:
        return [shortened(name, longest)]
    head = name[: longest + 1].rsplit(" ", 1)[0]
    head = head if 0 < len(head) <= longest else name[:longest]
    return [head, shortened(name[len(head) :], longest)]


def _linked(address: str, *children: Markup | Sequence[Markup]) -> Markup:
    return element("a", *children, href=address)


def _rect(box: Box, kind: str) -> Markup:
    return element("rect", x=box.x, y=round(box.y, 1), width=box.width, height=box.height, rx=6, class_=kind)


def _text(x: float, y: float, words: str, kind: str, anchor: str | None = None) -> Markup:
    return element("text", words, x=round(x, 1), y=round(y, 1), class_=kind, text_anchor=anchor)


def legend() -> Markup:
    """What the signs of a graph mean."""
    keys = [
        ("reached", "reaches an origin"),
        ("broken", "breaks off: nobody named"),
        ("circular", "comes back on itself"),
    ]
    ways = [
        element(
            "li",
            element(
                "svg",
                element("path", d="M1 7H33", class_=f"way {kind}", stroke_width=2),
                width=34, height=14, aria_hidden="true", class_="graph key",
            ),
            name,
        )
        for kind, name in keys
    ]  # fmt: skip
    return element(
        "ul",
        ways,
        element("li", "⤷ carries the text of the page above it, or of the one named"),
        element("li", "broader: more articles"),
        class_="legend",
    )
