"""Articles that share text: fingerprints by which they find each other, and what came of comparing them.

Each article is compared with the next few, by id, of those that it shares a key with. That is a property of the set of
articles alone, and it is kept so while articles come (a new one pushes out the last of a full list) and go (a list
that lost one is made anew). So the same articles give the same rows, in any order of arrival.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import astuple

from reportedly.model import Article, Comparison, Credit, Direction, Extent, Ground, Imprint, Passage, Reuse, Span
from reportedly.store import looking, rows
from reportedly.store.database import Database, Row

REUSE_COLUMNS = "first, second, passages, first_share, second_share, extent, ground, direction, reason"
"""In the order of the record's fields."""

IMPRINTS = """
  SELECT article, comparisons.outlet, published, captured, size, wording
  FROM comparisons JOIN articles ON articles.id = article
"""

UNCOMPARED = """
  SELECT article FROM uncompared WHERE article > :after
  UNION ALL SELECT article FROM comparisons WHERE article > :after AND is_stale = 1
  ORDER BY 1 LIMIT 1
"""

NEXT = "SELECT article FROM fingerprints WHERE key = ? AND article > ? ORDER BY article LIMIT ?"
BEFORE = "SELECT article FROM fingerprints WHERE key = ? AND article < ? ORDER BY article DESC LIMIT ?"

ROOM = """
  SELECT coalesce(max(second), '') > :new OR count(*) < :most
  FROM (SELECT second FROM reuses WHERE first = :old AND second <> :new ORDER BY second LIMIT :most)
"""
"""Whether an article would be among the next ones of another."""

REUSES = f"SELECT {REUSE_COLUMNS} FROM reuses WHERE extent IS NOT NULL"

REUSES_OF = f"{REUSES} AND first = :it UNION ALL {REUSES} AND second = :it ORDER BY first, second"
"""Each half by an index of its own."""

REUSES_AMONG = f"""
  {REUSES} AND first IN (SELECT value FROM json_each(:those)) AND +second IN (SELECT value FROM json_each(:those))
  ORDER BY first, second
"""
"""The plus keeps SQLite from asking for every pair: an article has few reuses."""

TRIM = """
  DELETE FROM reuses WHERE first = :first AND second NOT IN
    (SELECT second FROM reuses WHERE first = :first ORDER BY second LIMIT :most)
"""


def uncompared(database: Database) -> Iterator[Article]:
    """Articles to compare, by id; asked for one by one, so that comparisons may be put meanwhile."""
    row = database.row(UNCOMPARED, {"after": ""})
    while row:
        found = looking.article(database, row[0])
        if found is not None:
            yield found
        row = database.row(UNCOMPARED, {"after": row[0]})


def like(database: Database, article: str, keys: tuple[int, ...], most: int) -> tuple[str, ...]:
    """The ids of the articles to compare one with: its next ones, and those whose next ones it is among."""
    after = {other for key in keys for (other,) in database.rows(NEXT, (key, article, most))}
    before = {other for key in keys for (other,) in database.rows(BEFORE, (key, article, most))}
    fitting = [other for other in sorted(before) if _has_room(database, other, article, most)]
    return (*fitting, *sorted(after)[:most])


def put_comparison(database: Database, comparison: Comparison, most: int) -> None:
    """Write what came of comparing one article, all or nothing; what it pushes out goes."""
    article = comparison.imprint.article
    pairs = [(min(article, other), max(article, other)) for other in comparison.like]
    with database.write():
        database.run("DELETE FROM reuses WHERE first = ?", (article,))
        _put_imprint(database, comparison.imprint, comparison.wording)
        keys = ((key, article) for key in comparison.keys)
        database.run_many("INSERT OR IGNORE INTO fingerprints VALUES (?, ?)", keys)
        database.run_many("INSERT OR REPLACE INTO reuses (first, second) VALUES (?, ?)", pairs)
        sql = f"INSERT OR REPLACE INTO reuses ({REUSE_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
        database.run_many(sql, map(_reuse_row, comparison.reuses))
        for first in sorted({first for first, _ in pairs}):
            database.run(TRIM, {"first": first, "most": most})


def reuses(database: Database, article: str | None) -> Iterator[Reuse]:
    """All reuses, or those of one article, by their two ids."""
    if article is None:
        return map(_reuse_from, database.rows(f"{REUSES} ORDER BY first, second"))
    return map(_reuse_from, database.rows(REUSES_OF, {"it": article}))


def reuses_among(database: Database, articles: Sequence[str]) -> Iterator[Reuse]:
    """The reuses between any two of these articles, by their two ids."""
    return map(_reuse_from, database.rows(REUSES_AMONG, {"those": rows.words_to_json(articles)}))


def imprints(database: Database) -> Iterator[Imprint]:
    """What every article that has been compared says of itself, by id."""
    return (_imprint(database, row) for row in database.rows(f"{IMPRINTS} ORDER BY article"))


def prepared(database: Database, article: str) -> tuple[Imprint, bytes] | None:
    """The imprint and the packed wording of an article that has been compared."""
    row = database.row(f"{IMPRINTS} WHERE article = ?", (article,))
    return (_imprint(database, row), row[-1]) if row else None


def forget(database: Database) -> None:
    """Drop all comparisons, inside a transaction."""
    for table in ("reuses", "fingerprints", "credits", "comparisons"):
        database.run(f"DELETE FROM {table}")


def _imprint(database: Database, row: Row) -> Imprint:
    """From IMPRINTS."""
    article, outlet, published, captured, size, _ = row
    others, own = _credits(database, article, False), _credits(database, article, True)
    return Imprint(article, outlet, published, captured, size, others, own)


def _has_room(database: Database, old: str, new: str, most: int) -> bool:
    found = database.row(ROOM, {"old": old, "new": new, "most": most})
    return bool(found and found[0])


def _put_imprint(database: Database, imprint: Imprint, wording: bytes) -> None:
    row = (imprint.article, imprint.outlet, imprint.size, wording)
    database.run("INSERT OR REPLACE INTO comparisons (article, outlet, size, wording) VALUES (?, ?, ?, ?)", row)
    database.run("DELETE FROM credits WHERE article = ?", (imprint.article,))
    both = [*((it, 0) for it in imprint.credits), *((it, 1) for it in imprint.own_credits)]
    lines = ((it.article, number, it.name, it.kind, _span_json(it), own) for number, (it, own) in enumerate(both))
    database.run_many("INSERT INTO credits VALUES (?, ?, ?, ?, ?, ?)", lines)


def _span_json(credit: Credit) -> str:
    return rows.spans_to_json((credit.span,) if credit.span else ())


def _credits(database: Database, article: str, is_own: bool) -> tuple[Credit, ...]:
    sql = "SELECT article, name, kind, span FROM credits WHERE article = ? AND is_own = ? ORDER BY number"
    return tuple(map(_credit_from, database.rows(sql, (article, is_own))))


def _credit_from(row: Row) -> Credit:
    article, name, kind, span = row
    return Credit(article, name, kind, next(iter(rows.spans_from_json(span)), None))


def _reuse_row(reuse: Reuse) -> Row:
    passages = [[*astuple(passage.first), *astuple(passage.second)] for passage in reuse.passages]
    shares, why = (reuse.first_share, reuse.second_share), (reuse.extent, reuse.ground, reuse.direction, reuse.reason)
    return (reuse.first, reuse.second, json.dumps(passages, separators=(",", ":")), *shares, *why)


def _reuse_from(row: Row) -> Reuse:
    first, second, passages, first_share, second_share, extent, ground, direction, reason = row
    spans = tuple(Passage(Span(a, b), Span(c, d)) for a, b, c, d in json.loads(passages))
    kinds = (Extent(extent), Ground(ground), Direction(direction))
    return Reuse(first, second, spans, first_share, second_share, *kinds, reason)
