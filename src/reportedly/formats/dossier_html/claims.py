"""The claims with their origins and all five stances."""

from collections import defaultdict
from collections.abc import Mapping

from reportedly.dossier.claiming import ClaimRow
from reportedly.dossier.topic import Dossier
from reportedly.formats.amounts import count
from reportedly.formats.dossier_html.citing import Citations
from reportedly.formats.dossier_html.markup import Markup, Node, element, words
from reportedly.formats.dossier_html.parts import section, spaced, table
from reportedly.formats.dossier_html.wording import day, line, range_of, shortened
from reportedly.model import Place, Stance, Statement

LONGEST = 240
"""Code points of a statement in a cell; all of it stands in the article."""

FEW = 2
"""Statements that need no broad column."""

INTRO = (
    "Statements that carry one proposition, each under the stance of the voice that makes it. An article counts in "
    "every column in which it has a statement. Press a count of statements to read them."
)


def claims(it: Dossier, graphs: Mapping[str, str], citing: Citations) -> Markup:
    """The section; ``graphs`` are the anchors of claims whose provenance is drawn."""
    found = it.carrying.claims
    if not found:
        nothing = "No two articles here make a statement that could be told to carry the same claim."
        return section("claims", "Claims", element("p", nothing, class_="none"))
    heads = ["Claim", "Origins", "Articles", *[stance.value for stance in Stance], "First"]
    rows = [part for n, row in enumerate(found, 1) for part in _rows(n, row, graphs, citing)]
    return section("claims", "Claims", table("Claims by stance", heads, rows, "claims"), intro=INTRO)


def _rows(number: int, it: ClaimRow, graphs: Mapping[str, str], citing: Citations) -> tuple[Markup, Markup]:
    """The row of a claim, and under it its statements in five columns."""
    graph = graphs.get(it.claim.id)
    origins: Node = range_of(it.low, it.high)
    cells: list[Node] = [
        element("a", origins, href=f"#{graph}", title="how these were counted") if graph else origins,
        len(it.articles),
        *[_count(it.stances[stance]) for stance in Stance],
        day(it.first) if it.first else element("span", "no date", class_="faint"),
    ]
    named = element("th", citing.words(_closest(it), words(shortened(it.claim.words, LONGEST))), scope="row")
    head = element("tr", named, [element("td", cell) for cell in cells], class_="claim", id=f"claim-{number}")
    inside = element(
        "details",
        element("summary", count(len(it.claim.statements), "statement")),
        element("div", [_column(stance, it, citing) for stance in Stance], class_="stances"),
    )
    return head, element("tr", element("td", inside, colspan=len(cells) + 1), class_="statements")


def _count(number: int) -> Markup:
    return element("span", number, class_="number" if number else "number zero")


def _closest(it: ClaimRow) -> Place | None:
    """Where the claim's own words stand."""
    found = next((one for one in it.claim.statements if one.words == it.claim.words), it.claim.statements[0])
    return Place(found.article, found.span)


def _column(stance: Stance, it: ClaimRow, citing: Citations) -> Markup:
    """The statements of one stance, those of one voice in the same words together."""
    same: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for one in it.claim.statements:
        if one.stance is stance:
            same[line(one.voice), line(one.words)].append(one)
    items = [
        element("li", _voice(voice), words(shortened(text, LONGEST)), " ", _tags(found, citing))
        for (voice, text), found in same.items()
    ]
    return element(
        "div",
        element("h3", stance.value),
        element("ul", items) if items else element("p", "nobody", class_="none"),
        class_=f"stance-{stance.value} {_breadth(len(items))}",
    )


def _breadth(number: int) -> str:
    """How broad a column is: the fuller, the broader."""
    if number == 0:
        return "empty"
    return "held few" if number <= FEW else "held"


def _voice(voice: str) -> list[Node] | None:
    """Who says it, where somebody is named; an article's own words stand alone."""
    return [element("b", words(voice)), ": "] if voice else None


def _tags(found: list[Statement], citing: Citations) -> list[Node]:
    places = dict.fromkeys(Place(one.article, one.span) for one in found)
    tags = [citing.tag(place) for place in places]
    missing = tags.count(None)
    shown: list[Node] = [tag for tag in tags if tag]
    return spaced([*shown, element("span", f"{missing} not in this dossier", class_="faint")] if missing else shown)
