"""Markup made of elements. The one door through which words come into the page: nothing else writes an angle bracket.

Every word is made visible (no control character, no mark that turns the direction of writing) and escaped. What could
run or load something has no way through: no ``style``, ``src`` or ``on...`` attribute, no address that is not a web
page or a place in this page.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import TypeAlias
from urllib.parse import urlsplit

from reportedly.formats.plain import visible

VOID = frozenset({"meta", "br", "wbr", "hr", "col"})
"""Elements of HTML that have no content and no end tag."""

FORBIDDEN = frozenset(
    {"style", "src", "srcset", "srcdoc", "action", "formaction", "data", "ping", "background", "poster"}
)
"""Attributes by which a page loads or runs something."""

DECIMALS = 1

WEB = ("http", "https")
"""The only schemes that a link may have."""


@dataclass(frozen=True, slots=True)
class Markup:
    """Finished markup. It has no operations of a string, so that words cannot slip into it."""

    text: str


Node: TypeAlias = "Markup | str | int | Iterable[Node] | None"
Value: TypeAlias = "str | int | float | bool | None"


def element(name: str, /, *children: Node, **attributes: Value) -> Markup:
    """An element.

    Of an attribute's name a last underscore is dropped and the others become hyphens. None and False leave an
    attribute out, True gives it no value.
    """
    opened = f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    return Markup(opened if name in VOID else f"{opened}{joined(*children).text}</{name}>")


def joined(*children: Node) -> Markup:
    """Nodes one after the other."""
    return Markup("".join(map(_written, children)))


def words(text: str) -> Markup:
    """Words of a page, in their own direction of writing, which turns nothing beside them."""
    return element("bdi", text)


def style_sheet(css: str) -> Markup:
    """A style sheet of our own; it can hold no end tag."""
    if "<" in css:
        raise ValueError("a style sheet with an angle bracket")
    return Markup(f"<style>{css}</style>")


def drawn(lines: Iterable[str]) -> Markup:
    """Elements of SVG that our own exporter has made and escaped."""
    return Markup("\n".join(lines))


def web_address(url: str | None) -> str | None:
    """An address that is safe to follow: that of a web page, with nothing hidden in it; else None."""
    if url is None or visible(url) != url or any(map(str.isspace, url)):
        return None
    try:
        parts = urlsplit(url)
        return url if parts.scheme in WEB and parts.hostname else None
    except ValueError:
        return None


def _written(node: Node) -> str:
    if node is None:
        return ""
    if isinstance(node, Markup):
        return node.text
    if isinstance(node, str):
        return escape(visible(node), quote=False)
    return str(node) if isinstance(node, int) else "".join(map(_written, node))


def _attribute(key: str, value: Value) -> str:
    if value is None or value is False:
        return ""
    name = key.removesuffix("_").replace("_", "-")
    if name in FORBIDDEN or name.startswith("on"):
        raise ValueError(f"the attribute {name} may not be used")
    if name == "href" and not (str(value).startswith("#") or web_address(str(value))):
        raise ValueError(f"not an address that is safe to follow: {value!r}")
    return f" {name}" if value is True else f' {name}="{escape(visible(_told(value)))}"'


def _told(value: str | int | float) -> str:
    """A value as text; of a number no more decimals than a pixel needs."""
    return f"{value:.{DECIMALS}f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)
