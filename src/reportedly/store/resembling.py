"""Articles that hold some of the words asked for, those with the most and the rarest first."""

from collections.abc import Sequence

from reportedly.store.database import Database
from reportedly.store.rows import storable
from reportedly.store.search import RANK_DIGITS

_RESEMBLING = f"""
  SELECT articles.id FROM articles_fts
  JOIN articles ON articles.number = articles_fts.rowid
  WHERE articles_fts MATCH ?
  ORDER BY round(bm25(articles_fts), {RANK_DIGITS}), articles.id LIMIT ?
"""


def resembling(database: Database, words: Sequence[str], limit: int) -> list[str]:
    """Ids of articles with any of the words. See ``Store.resembling``."""
    terms = [storable(word).replace("\0", " ").replace('"', " ").strip() for word in words]
    match = " OR ".join(f'"{term}"' for term in terms if any(character.isalnum() for character in term))
    return [row[0] for row in database.rows(_RESEMBLING, (match, limit))] if match else []
