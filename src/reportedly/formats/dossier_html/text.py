"""The text of an article with an anchor at every sentence and at all words that the page links to."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

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
    parts = list(_parts(lines, spans))
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


def _parts(lines: Sequence[Span], spans: Sequence[Span]) -> Iterator[_Tree]:
    """The words in each line as a tree, each inside those that hold it; ``spans`` in the order of their places."""
    coming, opened = deque(spans), list[Span]()
    for line in lines:
        while coming and coming[0].start < line.end:
            opened.append(coming.popleft())
        opened = [it for it in opened if it.end > line.start]
        yield _nested([_Piece(max(it.start, line.start), min(it.end, line.end), it) for it in opened])


def _nested(pieces: Iterable[_Piece]) -> _Tree:
    """Pieces inside pieces; one that crosses the end of another is broken there."""
    tree: _Tree = []
    waiting = [_placed(it) for it in pieces]
    heapify(waiting)
    while waiting:
        outer = heappop(waiting)[-1]
        inside: list[_Piece] = []
        while waiting and waiting[0][-1].start < outer.end:
            it = heappop(waiting)[-1]
            inside.append(_Piece(it.start, min(it.end, outer.end), it.whole))
            if it.end > outer.end:
                heappush(waiting, _placed(_Piece(outer.end, it.end, it.whole)))
        tree.append((outer, _nested(inside)))
    return tree


def _placed(it: _Piece) -> tuple[int, int, Span, _Piece]:
    """A piece with its place: in the order of the text, the outermost first."""
    return it.start, -it.end, it.whole, it


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
