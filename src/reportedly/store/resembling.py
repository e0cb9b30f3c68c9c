"""Articles that hold some of the words asked for, those with the most and the rarest first."""

from collections.abc import Sequence

from reportedly.store.database import Database
from reportedly.store.rows import storable
from reportedly.store.search import RANK_DIGITS

_RESEMBLING = f"""
  WITH found AS (
    SELECT rowid AS number, round(bm25(articles_fts), {RANK_DIGITS}) AS score
    FROM articles_fts WHERE articles_fts MATCH :match
  )
  SELECT articles.id FROM found JOIN articles USING (number)
  WHERE score <= (SELECT max(score) FROM (SELECT score FROM found ORDER BY score LIMIT :limit))
  ORDER BY score, articles.id LIMIT :limit
"""
"""Only the articles at the top, and those that tie with the last of them, are looked up: common words are in half of a
ledger."""


def resembling(database: Database, words: Sequence[str], limit: int) -> list[str]:
    """Ids of articles with any of the words. See ``Store.resembling``."""
    terms = [storable(word).replace("\0", " ").replace('"', " ").strip() for word in words]
    match = " OR ".join(f'"{term}"' for term in terms if any(character.isalnum() for character in term))
    asked = {"match": match, "limit": limit}
    return [row[0] for row in database.rows(_RESEMBLING, asked)] if match else []
