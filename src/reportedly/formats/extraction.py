"""What was found in one text, as the object that ``extract --json`` prints."""

from typing import Any

from reportedly.formats.plain import plain
from reportedly.model import Article, Extraction
from reportedly.model.ids import text_sha256

DIGITS = 4
"""Decimals of a confidence."""


def extraction_object(article: Article, extraction: Extraction) -> dict[str, Any]:
    """``{"id", "sha256", "text", "attributions", "figures"}``; spans are ``[start, end]`` in code points of the text.

    ``id`` is the article's name: the stem of its file, or the id that its record has.
    """
    return {
        "id": article.name,
        "sha256": text_sha256(article.text),
        "text": article.text,
        "attributions": [_rounded(plain(it)) for it in extraction.attributions],
        "figures": plain(extraction.figures),
    }


def _rounded(attribution: dict[str, Any]) -> dict[str, Any]:
    return attribution | {"confidence": round(attribution["confidence"], DIGITS)}
