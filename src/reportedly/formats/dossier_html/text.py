"""The text of an article with an anchor at every sentence and at all words that the page links to."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportedly.formats.dossier_html.citing import fragment
from reportedly.formats.dossier_html.markup import Markup, Node, element
from reportedly.model import Article, Span
from reportedly.text.sentences import sentences

_LINE = re.compile(r"[^\n]*\S[^\n]*")


@dataclass(frozen=True, slots=True)
class Laid:
    """A text as paragraphs.

    ``broken`` are the anchors whose words stand in several elements, since other words begin or end inside them: each
    such element has the anchor, behind "p-", as a class.
    """

    paragraphs: tuple[Markup, ...]
    broken: tuple[str, ...]


@dataclass(frozen=True, slots=True, order=True)
class _Piece:
    """A part of some words that lies in one element."""

    start: int
    end: int
    whole: Span


def laid(article: Article, cited: Iterable[Span]) -> Laid:
    """Lay out a text; ``cited`` are the words that are linked to."""
    linked = frozenset(cited)
    lines = [Span(*found.span()) for found in _LINE.finditer(article.text)]
    spans = sorted({*linked, *sentences(article.text)})
    parts = [_parts(line, spans) for line in lines]
    seen: dict[Span, int] = {}
    for piece in (piece for line in parts for piece in _flat(line)):
        seen[piece.whole] = seen.get(piece.whole, 0) + 1
    broken = frozenset(span for span, times in seen.items() if times > 1)
    writer = _Writer(article, linked, broken)
    return Laid(
        tuple(
            element("p", writer.nodes(line, inside), dir="auto", data_at=line.start)
            for line, inside in zip(lines, parts, strict=True)
        ),
        tuple(fragment(article.id, span) for span in sorted(broken & linked)),
    )


_Tree = list[tuple[_Piece, "_Tree"]]


def _parts(line: Span, spans: Sequence[Span]) -> _Tree:
    """The words in one line as a tree, each inside those that hold it."""
    pieces = [_Piece(max(it.start, line.start), min(it.end, line.end), it) for it in spans if it.overlaps(line)]
    return _nested(sorted(pieces, key=_outermost_first))


def _nested(pieces: Sequence[_Piece]) -> _Tree:
    """Pieces inside pieces; one that crosses the end of another is broken there."""
    tree: _Tree = []
    waiting = list(pieces)
    while waiting:
        outer, *others = waiting
        inside = [_Piece(it.start, min(it.end, outer.end), it.whole) for it in others if it.start < outer.end]
        beyond = [_Piece(max(it.start, outer.end), it.end, it.whole) for it in others if it.end > outer.end]
        tree.append((outer, _nested(inside)))
        waiting = sorted(beyond, key=_outermost_first)
    return tree


def _outermost_first(it: _Piece) -> tuple[int, int, Span]:
    return it.start, -it.end, it.whole


def _flat(tree: _Tree) -> Iterator[_Piece]:
    for piece, inside in tree:
        yield piece
        yield from _flat(inside)


class _Writer:
    """Writes the elements of one text; an anchor stands at the first element of its words."""

    def __init__(self, article: Article, linked: frozenset[Span], broken: frozenset[Span]) -> None:
        self._article, self._linked, self._broken = article, linked, broken
        self._begun: set[Span] = set()

    def nodes(self, extent: Span, tree: _Tree) -> Iterator[Node]:
        """The words of an extent with the elements inside it."""
        text, here = self._article.text, extent.start
        for piece, inside in tree:
            yield text[here : piece.start]
            yield self._element(piece, inside)
            here = piece.end
        yield text[here : extent.end]

    def _element(self, piece: _Piece, inside: _Tree) -> Markup:
        name = fragment(self._article.id, piece.whole)
        classes = ["c"] if piece.whole in self._linked else []
        classes += [f"p-{name}"] if piece.whole in self._broken and piece.whole in self._linked else []
        is_first = piece.whole not in self._begun
        self._begun.add(piece.whole)
        children = list(self.nodes(Span(piece.start, piece.end), inside))
        return element("span", children, id=name if is_first else None, class_=" ".join(classes) or None)
