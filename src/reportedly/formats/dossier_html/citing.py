"""Links from cells of the page to the words in its articles, and the register of all words that are linked to."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from reportedly.dossier.provenance import whole
from reportedly.formats.dossier_html.markup import Markup, Node, element, joined
from reportedly.formats.dossier_html.wording import publisher
from reportedly.model import Article, Place, Span


def fragment(article: str, span: Span) -> str:
    """The name of the anchor at some words of an article."""
    return f"{article}-{span.start}-{span.end}"


class Citations:
    """Makes links into the articles of one page, and remembers them, so that every link finds its words."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self._articles = articles
        self._numbers = {key: n for n, key in enumerate(articles, start=1)}
        self._cited: dict[str, set[Span]] = defaultdict(set)

    def cited(self, article: str) -> frozenset[Span]:
        """The words of an article that are linked to."""
        return frozenset(self._cited[article])

    def number(self, article: str) -> str | None:
        """What the page calls an article: "A3"; None where it is not in it."""
        return f"A{self._numbers[article]}" if article in self._numbers else None

    def address(self, place: Place | None) -> str | None:
        """The address of words inside the page; None where their article is not in it."""
        if place is None or place.article not in self._articles:
            return None
        self._cited[place.article].add(place.span)
        return f"#{fragment(place.article, place.span)}"

    def words(self, place: Place | None, *children: Node, class_: str | None = None) -> Markup:
        """Nodes as a link to words; the nodes alone where they lead nowhere."""
        address = self.address(place)
        return element("a", *children, href=address, class_=class_) if address else joined(*children)

    def spans(self, article: str, spans: Sequence[Span], *children: Node) -> Markup:
        """Nodes as a link to the words of several spans, from the first to the last."""
        return self.words(whole(article, spans), *children) if spans else joined(*children)

    def tag(self, place: Place | None) -> Markup | None:
        """ "A3" as a link to words; on paper with their place, as they can be found there by hand."""
        address = self.address(place)
        if place is None or address is None:
            return None
        where = f"{place.span.start}–{place.span.end}"
        title = f"{publisher(self._articles[place.article])}, characters {where}"
        return element("a", self.number(place.article), href=address, class_="tag", data_at=where, title=title)

    def article(self, key: str, *children: Node) -> Markup:
        """A link to an article of the page; the nodes alone where it is not in it."""
        return element("a", *children, href=f"#{key}") if key in self._articles else joined(*children)

    def article_tag(self, key: str) -> Markup | None:
        """ "A3" as a link to the article."""
        if key not in self._articles:
            return None
        return element("a", self.number(key), href=f"#{key}", class_="tag", title=publisher(self._articles[key]))
