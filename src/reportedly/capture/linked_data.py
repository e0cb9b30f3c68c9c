"""What a page says of itself to search engines (JSON-LD)."""

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from reportedly.capture.names import word

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Statement = dict[str, Any]
"""One object of schema.org, as the page has it."""


def statements(tree: "HtmlElement") -> list[Statement]:
    """The objects on the first level of all JSON-LD in a page, in order; what is no JSON is passed over."""
    scripts = tree.xpath("//script[contains(@type, 'ld+json')]/text()")
    return [statement for script in scripts for statement in _objects(_parsed(str(script)))]


def authors(said: list[Statement]) -> str | None:
    """The names of the authors of the first object that has any, joined by "; "."""
    return next(filter(None, (_names(statement.get("author")) for statement in said)), None)


def published(said: list[Statement]) -> Iterator[str]:
    """The dates of publication that the objects give, as they give them."""
    return (date for statement in said if isinstance(date := statement.get("datePublished"), str))


def _parsed(script: str) -> Any:
    try:
        return json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return None


def _objects(value: Any) -> Iterator[Statement]:
    for member in value if isinstance(value, list) else [value]:
        if isinstance(member, dict):
            yield member
            graph = member.get("@graph")
            yield from (inner for inner in graph if isinstance(inner, dict)) if isinstance(graph, list) else ()


def _names(author: Any) -> str | None:
    people = author if isinstance(author, list) else [author]
    names = (word(person.get("name") if isinstance(person, dict) else person) for person in people)
    return "; ".join(filter(None, names)) or None
