"""What all parts of the page are built with: sections, tables, lists of facts."""

from collections.abc import Iterable, Sequence

from reportedly.formats.dossier_html.markup import Markup, Node, element


def section(name: str, title: str, *children: Node, intro: str | None = None) -> Markup:
    """A part of the page, under a heading that can be linked to."""
    return element(
        "section",
        element("h2", title, id=name),
        element("p", intro, class_="intro") if intro else None,
        *children,
        aria_labelledby=name,
    )


def table(caption: str, heads: Sequence[Node], bodies: Iterable[Markup], class_: str = "") -> Markup:
    """A table that scrolls by itself where it is too wide; ``bodies`` are its rows."""
    head = element("thead", element("tr", [element("th", it, scope="col") for it in heads]))
    inside = element("table", element("caption", caption), head, element("tbody", bodies), class_=class_ or None)
    return element("div", inside, class_="wide", tabindex=0, role="region", aria_label=caption)


def row(*cells: Node, class_: str | None = None) -> Markup:
    """A row; its first cell is the head."""
    first, *others = cells
    return element("tr", element("th", first, scope="row"), [element("td", it) for it in others], class_=class_)


def facts(pairs: Iterable[tuple[str, Node]], class_: str = "facts") -> Markup:
    """Names with what they are; pairs without a value are left out."""
    return element(
        "dl",
        [element("div", element("dt", name), element("dd", value)) for name, value in pairs if value],
        class_=class_,
    )


def spaced(nodes: Iterable[Node], between: str = " ") -> list[Node]:
    """Nodes with something between them."""
    out: list[Node] = []
    for node in nodes:
        out += [between, node] if out else [node]
    return out
