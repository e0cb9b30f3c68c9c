"""When a page says that it appeared."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from reportedly.capture.moment import iso

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FIRST_STAMPS = (
    "//meta[@property='article:published_time' or @property='og:published_time']/@content",
    "//meta[@name='article:published_time']/@content",
)
LATER_STAMPS = (
    "//meta[@itemprop='datePublished' or @name='datePublished' or @name='pubdate' or @name='date']/@content",
    "//meta[@name='parsely-pub-date' or @name='sailthru.date' or @name='dc.date.issued' or @name='DC.date']/@content",
    "//time[@itemprop='datePublished' or @pubdate]/@datetime",
    "//*[self::article or self::main or self::header]//time/@datetime",
)
"""Where pages write the moment of publication to the minute, before and after JSON-LD, the most reliable first."""

_MARKED = "boolean(//meta[contains(@content, $day)] | //time[contains(@datetime, $day)])"


def published(tree: "HtmlElement", linked: Iterable[str], day: str | None) -> tuple[str | None, str | None]:
    """The moment of publication and how it was found: ``Metadata.published`` and ``published_by``.

    ``day`` is what htmldate found, ``linked`` the dates in JSON-LD. A moment in the markup is taken where it agrees
    with that day, give or take one for the time zone.
    """
    if day is None:
        return None, None
    stamps = filter(None, map(iso, _stamps(tree, linked)))
    exact = next((stamp for stamp in stamps if _days_apart(stamp, day) <= 1), None)
    return (exact, "html") if exact else (day, "html" if tree.xpath(_MARKED, day=day) else "text")


def _stamps(tree: "HtmlElement", linked: Iterable[str]) -> Iterator[str]:
    for path in FIRST_STAMPS:
        yield from map(str, tree.xpath(path))
    yield from linked
    for path in LATER_STAMPS:
        yield from map(str, tree.xpath(path))


def _days_apart(stamp: str, day: str) -> int:
    return abs((date.fromisoformat(stamp[:10]) - date.fromisoformat(day)).days)
