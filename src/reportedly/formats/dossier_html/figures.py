"""The figures: how many over time, by voice; and each with its words."""

from collections.abc import Sequence

from reportedly.dossier.figures import Tallied
from reportedly.dossier.topic import Dossier
from reportedly.formats.amounts import amount, kind_words
from reportedly.formats.dossier_html.citing import Citations
from reportedly.formats.dossier_html.markup import Markup, Node, drawn, element, joined, words
from reportedly.formats.dossier_html.parts import row, section, table
from reportedly.formats.dossier_html.wording import NOBODY, day, line
from reportedly.formats.figures_chart import WIDTH
from reportedly.formats.figures_svg import drawing
from reportedly.model import Place, Span

OPEN_UP_TO = 40
"""Figures that are shown without being asked for."""

INTRO = (
    "Counts of people as they were said, never averaged or added up. A box reaches from the low end to the high one; "
    "an arrow means that the end is open, a dashed line that the number is approximate. Figures that a voice denies or "
    "tells as possible are only in the table."
)

HEADS = ("People", "What", "Of", "Place", "When", "Voice", "Stance", "Article")


def figures(it: Dossier, citing: Citations) -> Markup:
    """The section."""
    if not it.figures:
        return section("figures", "Figures", element("p", "No counts of people here.", class_="none"))
    listed = table(
        "All figures, in the order of publication", HEADS, [_row(one, citing) for one in it.figures], "figures"
    )
    is_open = len(it.figures) <= OPEN_UP_TO
    listed = element(
        "details", element("summary", f"All {len(it.figures)} figures with their words"), listed, open=is_open
    )
    return section("figures", "Figures over time", _chart(it.figures, citing), listed, intro=INTRO)


def _chart(rows: Sequence[Tallied], citing: Citations) -> Markup | None:
    found = drawing(rows, lambda it: citing.address(_place(it)))
    if found is None:
        return element("p", "None of them can be dated, so there is no chart.", class_="none")
    svg = element(
        "svg",
        element("title", "Figures over time, by voice"),
        drawn(found.elements),
        class_="chart",
        viewBox=f"0 0 {WIDTH} {found.height:.0f}",
        width=WIDTH,
        height=round(found.height),
        role="group",
        aria_label="Figures over time, by voice",
    )
    return element("figure", element("div", svg, class_="wide plate", tabindex=0))


def _place(it: Tallied) -> Place:
    """The words of a figure, from its locator."""
    start, end = it.locator.rpartition("#")[2].split("-")
    return Place(it.article, Span(int(start), int(end)))


def _row(it: Tallied, citing: Citations) -> Markup:
    place = _place(it)
    voice: Node = (
        words(it.voice) if it.voice else element("span", NOBODY if it.claim_of else "the article", class_="faint")
    )
    return row(
        citing.words(place, element("span", amount(it.low, it.high, it.approx), class_="number")),
        [kind_words(it.kind), element("span", f" {it.status}", class_="faint") if it.status != "stated" else None],
        words(it.of),
        words(it.place),
        _when(it),
        voice,
        element("span", it.stance.value, class_=f"stance {it.stance.value}") if it.stance else None,
        joined(words(line(it.outlet or it.name)), " ", citing.tag(place)),
    )


def _when(it: Tallied) -> list[Node]:
    days = day(it.start) if it.start == it.end else f"{day(it.start)} – {day(it.end)}"
    return [words(it.when), element("span", f" {days}", class_="faint") if it.start else None]
