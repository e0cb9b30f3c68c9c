"""Full-text search over voices, contents and articles."""

import re
from collections.abc import Iterator

from reportedly.model import Span
from reportedly.model.store import Filter, Hit
from reportedly.store.database import Database
from reportedly.store.looking import CHOSEN, chosen
from reportedly.store.passages import CLOSE, OPEN, sentences
from reportedly.store.rows import spans_from_json, storable

SENTENCES_AN_ARTICLE = 3
"""Sentences shown of one article."""

RANK_DIGITS = 6
"""bm25 is rounded to this, so that the last bit of a float decides no order."""

_WORD = re.compile(r'"(?P<phrase>[^"]*)"|(?P<word>[^\s"]+)')

_ATTRIBUTIONS = f"""
  SELECT attributions.id, attributions.article, attributions.{{role}}, attributions.{{role}}_words
  FROM attributions_fts
  JOIN attributions ON attributions.number = attributions_fts.rowid
  JOIN articles ON articles.id = attributions.article
  WHERE attributions_fts MATCH :match AND {CHOSEN} AND (:stance IS NULL OR attributions.stance = :stance)
  ORDER BY round(bm25(attributions_fts), {RANK_DIGITS}), attributions.id LIMIT :limit
"""

_ARTICLES = f"""
  SELECT articles.id, articles.text, highlight(articles_fts, 1, '{OPEN}', '{CLOSE}'), articles.title
  FROM articles_fts
  JOIN articles ON articles.number = articles_fts.rowid
  WHERE articles_fts MATCH :match AND {CHOSEN}
  AND (:stance IS NULL OR EXISTS (
    SELECT 1 FROM attributions WHERE attributions.article = articles.id AND stance = :stance))
  ORDER BY round(bm25(articles_fts), {RANK_DIGITS}), articles.id LIMIT :limit
"""


def search(database: Database, query: str, where: Filter, limit: int) -> list[Hit]:
    """Hits with all words of the query. See ``Store.search``."""
    match = expression(query)
    if not match:
        return []
    asked = {**chosen(where), "limit": limit}
    voices = _attributions(database, "voice", "source", {**asked, "match": f"source_words : ({match})"})
    contents = _attributions(database, "content", "content", {**asked, "match": f"content_words : ({match})"})
    return [*voices, *contents, *_articles(database, {**asked, "match": match})]


def expression(query: str) -> str:
    """The query as an FTS5 expression that cannot be malformed: all words, phrases in quotes, prefixes with a star."""
    return " AND ".join(_terms(query))


def _terms(query: str) -> Iterator[str]:
    for found in _WORD.finditer(storable(query).replace("\0", " ")):
        phrase = found["phrase"] or found["word"] or ""
        if any(character.isalnum() for character in phrase):
            yield f'"{phrase}"' if found["phrase"] or not phrase.endswith("*") else f'"{phrase.rstrip("*")}" *'


def _attributions(database: Database, kind: str, role: str, asked: dict[str, object]) -> Iterator[Hit]:
    for id_, article, spans, snippet in database.rows(_ATTRIBUTIONS.format(role=role), asked):
        found = spans_from_json(spans)
        yield Hit(id_, kind, article, snippet, found[0].start, found[-1].end)


def _articles(database: Database, asked: dict[str, object]) -> Iterator[Hit]:
    for id_, text, marked, title in database.rows(_ARTICLES, asked):
        found = [span for span, _ in sentences(text, marked)[:SENTENCES_AN_ARTICLE]]
        yield from (_sentence(id_, span, text) for span in sorted(found))
        if not found:
            yield Hit(f"{id_}.title", "article", id_, title, 0, len(text))


def _sentence(article: str, span: Span, text: str) -> Hit:
    return Hit(f"{article}.{span.start}", "article", article, span.of(text), span.start, span.end)
