"""What the articles state: statements, the keys by which they meet, and which were found alike.

Under each key a statement meets the next few, by number. That is a property of the set of statements alone, and it is
kept so while they come (a new one pushes its neighbours apart) and go (those on both sides of a gap meet). So the same
statements give the same rows, in any order of arrival.
"""

import json
from collections.abc import Iterable, Iterator, Sequence

from reportedly.model import Alike, Article, Gap, Meeting, Stance, Stated, Statement
from reportedly.store import looking, rows
from reportedly.store.database import Database, Row

UNSTATED = "SELECT article FROM unstated WHERE article > ? ORDER BY article LIMIT 1"

AFTER = "SELECT statement FROM statement_keys WHERE key = ? AND statement > ? ORDER BY statement LIMIT ?"
BEFORE = "SELECT statement FROM statement_keys WHERE key = ? AND statement < ? ORDER BY statement DESC LIMIT ?"

STATEMENT = """
  SELECT statements.number, statements.id, statements.article, statements.span, statements.stance,
    coalesce(attributions.source_words, ''), coalesce(attributions.cue_words, ''),
    coalesce(attributions.content_words, (SELECT substr(
      articles.text, 1 + json_extract(statements.span, '$[0][0]'),
      json_extract(statements.span, '$[0][1]') - json_extract(statements.span, '$[0][0]')
    ) FROM articles WHERE articles.id = statements.article))
  FROM statements LEFT JOIN attributions ON attributions.id = statements.id
"""


def unstated(database: Database) -> Iterator[Article]:
    """Articles whose statements are not all there, by id; asked for one by one, so that they may be put meanwhile."""
    row = database.row(UNSTATED, ("",))
    while row:
        found = looking.article(database, row[0])
        if found is not None:
            yield found
        row = database.row(UNSTATED, (row[0],))


def meetings(database: Database, number: int, keys: Sequence[int], most: int) -> list[Meeting]:
    """What a statement with these keys meets: under each the ``most`` before and after it, the nearest first."""
    found = []
    for key in keys:
        before, after = _beside(database, key, number, most)
        found += [Meeting(key, other, number) for other in before] + [Meeting(key, number, other) for other in after]
    return found


def put_statement(database: Database, it: Stated, met: Sequence[Meeting], found: Sequence[Alike], most: int) -> None:
    """Write a statement with those it met and was found alike to; neighbours that it pushes too far apart part."""
    span = rows.spans_to_json((it.statement.span,))
    row = (it.number, it.statement.id, it.statement.article, span, it.statement.stance, it.told, json.dumps(it.keys))
    with database.write():
        database.run("INSERT OR IGNORE INTO statements VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        parted = _parted(met, it, most)
        database.run_many("DELETE FROM likenesses WHERE key = ? AND first = ? AND second = ?", parted)
        database.run_many("INSERT OR IGNORE INTO statement_keys VALUES (?, ?)", ((key, it.number) for key in it.keys))
        _put_likenesses(database, found)


def put_stated(database: Database, article: str) -> None:
    """Mark that all statements of an article are there."""
    with database.write():
        database.run("INSERT OR IGNORE INTO stated VALUES (?)", (article,))


def gaps(database: Database) -> list[Gap]:
    """The gaps that statements have left."""
    return [Gap(*row) for row in database.rows("SELECT key, statement FROM statement_gaps ORDER BY key, statement")]


def across(database: Database, gap: Gap, most: int) -> list[Meeting]:
    """Those on both sides of a gap that are near enough to meet."""
    before, after = _beside(database, gap.key, gap.number, most)
    return [
        Meeting(gap.key, one, other) for n, one in enumerate(before) for m, other in enumerate(after) if n + m < most
    ]


def mend(database: Database, gap: Gap, found: Sequence[Alike]) -> None:
    """Write what came of the meetings across a gap; it is no gap any more."""
    with database.write():
        _put_likenesses(database, found)
        database.run("DELETE FROM statement_gaps WHERE key = ? AND statement = ?", (gap.key, gap.number))


def told(database: Database, numbers: Iterable[int]) -> dict[int, tuple[str, str]]:
    """The article of each statement and what it tells, packed, by number."""
    sql = "SELECT number, article, told FROM statements WHERE number IN (SELECT value FROM json_each(?))"
    return {number: (article, packed) for number, article, packed in database.rows(sql, (json.dumps(sorted(numbers)),))}


def likenesses(database: Database) -> Iterator[Alike]:
    """All pairs of statements that were found alike, each once, the smaller number first."""
    sql = "SELECT min(key), first, second, score FROM likenesses GROUP BY first, second ORDER BY first, second"
    return (Alike(Meeting(*pair), score) for *pair, score in database.rows(sql))


def statements(database: Database, numbers: Iterable[int]) -> dict[int, Statement]:
    """The statements with these numbers."""
    sql = f"{STATEMENT} WHERE statements.number IN (SELECT value FROM json_each(?))"
    return {row[0]: _statement(row) for row in database.rows(sql, (json.dumps(sorted(numbers)),))}


def forget(database: Database) -> None:
    """Drop all statements, inside a transaction."""
    for table in ("stated", "likenesses", "statement_keys", "statements", "statement_gaps"):
        database.run(f"DELETE FROM {table}")


def _beside(database: Database, key: int, number: int, most: int) -> tuple[list[int], list[int]]:
    """The nearest holders of a key before and after a number, nearest first."""
    before = [other for (other,) in database.rows(BEFORE, (key, number, most))]
    return before, [other for (other,) in database.rows(AFTER, (key, number, most))]


def _parted(met: Sequence[Meeting], new: Stated, most: int) -> Iterator[tuple[int, int, int]]:
    """Pairs that met under a key, and do no longer once a statement stands between them."""
    for key in new.keys:
        before = [it.first for it in met if it.key == key and it.second == new.number]
        after = [it.second for it in met if it.key == key and it.first == new.number]
        yield from ((key, one, after[most - 1 - n]) for n, one in enumerate(before) if most - 1 - n < len(after))


def _put_likenesses(database: Database, found: Sequence[Alike]) -> None:
    lines = ((it.meeting.key, it.meeting.first, it.meeting.second, it.score) for it in found)
    database.run_many("INSERT OR REPLACE INTO likenesses VALUES (?, ?, ?, ?)", lines)


def _statement(row: Row) -> Statement:
    """From STATEMENT."""
    _, id_, article, span, stance, voice, cue, words = row
    (place,) = rows.spans_from_json(span)
    return Statement(id_, article, place, _line(words), Stance(stance), _line(voice), _line(cue))


def _line(words: str) -> str:
    return " ".join(words.split())
