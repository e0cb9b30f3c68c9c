"""Records read back from the ledger."""

from collections.abc import Iterator

from reportedly.model import Article, Extraction, Handover, Judgement, Problem, Run
from reportedly.model.judgement import Decision
from reportedly.model.store import Filter, Tally
from reportedly.store import rows
from reportedly.store.database import Database, Row

CHOSEN = """
  (:outlet IS NULL OR instr(lower(articles.outlet), lower(:outlet)))
  AND (:since IS NULL OR substr(articles.published, 1, length(:since)) >= :since)
  AND (:until IS NULL OR substr(articles.published, 1, length(:until)) <= :until)
"""
"""SQL of a Filter but for the stance: dates are cut to the precision asked for, so that both ends are inclusive."""

TALLY = """
  SELECT (SELECT count(*) FROM attributions WHERE article = :id), (SELECT count(*) FROM figures WHERE article = :id),
    (SELECT count(*) FROM (SELECT 1 FROM articles WHERE name = :name OR id = :name LIMIT 2))
"""
"""Two of a name are as good as many."""

COUNTS = {
    "captures": "SELECT count(*) FROM captures",
    "bytes": "SELECT coalesce(sum(size), 0) FROM captures",
    "unread": "SELECT count(*) FROM captures WHERE is_read = 0",
    "unread_bytes": "SELECT coalesce(sum(size), 0) FROM captures WHERE is_read = 0",
    "articles": "SELECT count(*) FROM articles",
    "attributions": "SELECT count(*) FROM attributions",
    "figures": "SELECT count(*) FROM figures",
    "problems": "SELECT count(*) FROM problems",
    "judgements": "SELECT count(*) FROM judgements",
}


def chosen(where: Filter) -> dict[str, object]:
    """The parameters that CHOSEN asks for, and ":stance"."""
    return {
        "outlet": rows.storable(where.outlet or "") or None,
        "since": rows.storable(where.since or "") or None,
        "until": rows.storable(where.until or "") or None,
        "stance": rows.storable(where.stance or "") or None,
    }


def article(database: Database, key: str) -> Article | None:
    """The article with this id, or with this name where only one has it."""
    key, sql = rows.storable(key), f"SELECT {rows.ARTICLE_COLUMNS} FROM articles WHERE"
    found = list(database.rows(f"{sql} id = ?", (key,))) or list(database.rows(f"{sql} name = ? LIMIT 2", (key,)))
    return _article(database, found[0]) if len(found) == 1 else None


def articles(database: Database, where: Filter) -> Iterator[Article]:
    """Articles in the order of publication, then id; the undated last. They come as an index has them, one by one."""
    for dated in ("IS NOT NULL", "IS NULL"):
        sql = f"""
          SELECT {rows.ARTICLE_COLUMNS} FROM articles WHERE published {dated} AND {CHOSEN}
          AND (:stance IS NULL OR EXISTS (
            SELECT 1 FROM attributions WHERE attributions.article = articles.id AND stance = :stance))
          ORDER BY published, id
        """
        yield from (_article(database, row) for row in database.rows(sql, chosen(where)))


def tally(database: Database, it: Article) -> Tally:
    """How much was found in an article, and whether another has its name."""
    return Tally(*(database.row(TALLY, {"id": it.id, "name": it.name}) or (0, 0, 0)))


def extraction(database: Database, article_id: str) -> Extraction:
    """The attributions and figures of an article, in text order."""
    attributions = f"SELECT {rows.ATTRIBUTION_COLUMNS} FROM attributions WHERE article = ? ORDER BY number"
    figures = f"SELECT {rows.FIGURE_COLUMNS} FROM figures WHERE article = ? ORDER BY number"
    return Extraction(
        tuple(map(rows.attribution_from, database.rows(attributions, (article_id,)))),
        tuple(map(rows.figure_from, database.rows(figures, (article_id,)))),
    )


def revisions(database: Database, article_id: str) -> list[str]:
    """Ids of the articles captured from the same URL, earliest first; the article itself where it has no URL."""
    sql = """
      SELECT id FROM articles WHERE url_key = (SELECT url_key FROM articles WHERE id = ?)
      ORDER BY coalesce(captured, published, ''), id
    """
    return [row[0] for row in database.rows(sql, (article_id,))] or [article_id]


def problems(database: Database) -> list[Problem]:
    """All problems, by file and place."""
    sql = f"SELECT {rows.PROBLEM_COLUMNS} FROM problems ORDER BY file, place, reason, id"
    return list(map(rows.problem_from, database.rows(sql)))


def problems_of(database: Database, sha256: str) -> list[Problem]:
    """The problems of one capture, by file and place."""
    sql = f"SELECT {rows.PROBLEM_COLUMNS} FROM problems WHERE capture = ? ORDER BY file, place, reason, id"
    return list(map(rows.problem_from, database.rows(sql, (sha256,))))


def runs(database: Database) -> list[Run]:
    """The runs that produced what is in the ledger."""
    sql = "SELECT version, model, settings FROM runs WHERE id IN (SELECT run FROM captures) ORDER BY id"
    return [Run(*row) for row in database.rows(sql)]


def judge(database: Database, it: Judgement) -> None:
    """Keep a judgement for good; the same judgement twice is one."""
    row = (it.id, it.kind, rows.words_to_json(it.subjects), it.decision, it.by, it.at, it.note)
    with database.write():
        database.run("INSERT OR IGNORE INTO judgements VALUES (?, ?, ?, ?, ?, ?, ?)", row)


def judgements(database: Database) -> list[Judgement]:
    """All judgements, earliest first."""
    sql = "SELECT kind, subjects, decision, judged_by, judged_at, note FROM judgements ORDER BY judged_at, id"
    return [
        Judgement(kind, rows.words_from_json(subjects), Decision(decision), by, at, note)
        for kind, subjects, decision, by, at, note in database.rows(sql)
    ]


def counts(database: Database) -> dict[str, int]:
    """How many of each there are."""
    return {name: int((database.row(sql) or (0,))[0]) for name, sql in COUNTS.items()}


def _article(database: Database, row: Row) -> Article:
    sql = "SELECT kind, voice, reference FROM handovers WHERE article = ? ORDER BY number"
    return rows.article_from(row, tuple(Handover(*it) for it in database.rows(sql, (row[0],))))
