"""An article with all that was found in it, as one JSON object."""

from typing import Any

from reportedly.dossier import Page
from reportedly.dossier.locator import locator, record_id
from reportedly.formats.extraction import extraction_object
from reportedly.formats.plain import plain
from reportedly.model import Span


def page_object(page: Page) -> dict[str, Any]:
    """The object of ``extract``, under the article's id in the ledger, with metadata, revisions and problems.

    Every attribution and figure has its ``number`` in the article, a stable ``id`` and a ``locator``.
    """
    article, found = page.article, extraction_object(page.article, page.extraction)
    whole = (Span(0, len(article.text)),) if article.text else ()
    locators = {note.number: note.locator for note in page.notes}
    return {
        "id": article.id,
        "locator": locator(article.id, whole),
        "name": article.name,
        "capture": article.capture,
        "place": article.locator,
        **plain(article.metadata),
        "handovers": plain(article.handovers),
        "revisions": list(page.revisions),
        "problems": plain(page.troubles),
        "sha256": found["sha256"],
        "text": article.text,
        "attributions": [_placed(article.id, it, locators) for it in found["attributions"]],
        "figures": [_placed(article.id, it, locators) for it in found["figures"]],
    }


def _placed(article_id: str, record: dict[str, Any], locators: dict[str, str]) -> dict[str, Any]:
    number = record["id"]
    return {**record, "id": record_id(article_id, number), "number": number, "locator": locators[number]}
