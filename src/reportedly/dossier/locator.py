"""Addresses of words: what a person can keep, send and look up again."""

from reportedly.model import Spans


def record_id(article_id: str, local_id: str) -> str:
    """The id of an attribution or a figure in the whole ledger; ``local_id`` is unique in its article only."""
    return f"{article_id}.{local_id}"


def locator(article_id: str, spans: Spans) -> str:
    """``article#start-end``, from the first code point of the spans to the last; the article alone without spans."""
    if not spans:
        return article_id
    return f"{article_id}#{min(s.start for s in spans)}-{max(s.end for s in spans)}"
