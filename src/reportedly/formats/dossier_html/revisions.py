"""What changed between two captures of one page."""

from collections.abc import Iterator

from reportedly.dossier.revising import Change, Piece, Revision
from reportedly.dossier.topic import Dossier
from reportedly.formats.amounts import count
from reportedly.formats.dossier_html.citing import Citations
from reportedly.formats.dossier_html.markup import Markup, Node, element, words
from reportedly.formats.dossier_html.parts import section, spaced
from reportedly.formats.dossier_html.wording import clock, line, publisher
from reportedly.model import Place

ELEMENTS = {Change.DELETED: "del", Change.INSERTED: "ins"}


def revisions(it: Dossier, citing: Citations) -> Markup:
    """The section."""
    if not it.revisions:
        nothing = "No page here was captured more than once."
        return section("revisions", "Revisions", element("p", nothing, class_="none"))
    return section(
        "revisions",
        "Revisions",
        [_revision(one, citing) for one in it.revisions],
        intro="Pages that were captured more than once: words taken out are struck through, words put in underlined.",
    )


def _revision(it: Revision, citing: Citations) -> Markup:
    changed = sum(piece.change is not Change.KEPT for piece in it.pieces)
    captured = [[clock(one.metadata.captured), " ", citing.article_tag(one.id)] for one in (it.earlier, it.later)]
    told = f"; {count(changed, 'change')}." if changed else "; the text is the same."
    return element(
        "article",
        element("h3", words(line(it.later.metadata.title or publisher(it.later)))),
        element("p", words(publisher(it.later)), ": captured ", spaced(captured, " and "), told, class_="faint"),
        element("p", list(_pieces(it, citing)), class_="diff", dir="auto") if it.pieces else None,
        class_="revision",
    )


def _pieces(it: Revision, citing: Citations) -> Iterator[Node]:
    for n, piece in enumerate(it.pieces):
        yield element("span", "… ", class_="faint") if piece.is_cut else None
        yield from (_piece(it, piece, citing), " ")
        if n + 1 < len(it.pieces) and it.pieces[n + 1].is_cut:
            yield element("span", "…", class_="faint")
            yield element("br")


def _piece(it: Revision, piece: Piece, citing: Citations) -> Node:
    article = it.earlier if piece.change is Change.DELETED else it.later
    text = line(piece.span.of(article.text))
    if piece.change is Change.KEPT:
        return text
    return element(ELEMENTS[piece.change], citing.words(Place(article.id, piece.span), text))
