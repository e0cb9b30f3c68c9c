"""What was read, written in the order of the items of a capture, so that a broken-off run goes on where it was."""

from collections.abc import Iterable, Sequence

from reportedly.model import Article, Problem, StopError
from reportedly.model.store import Reading
from reportedly.store import rows
from reportedly.store.database import Database, Row


def _insert(table: str, columns: str) -> str:
    places = ", ".join("?" * len(columns.split(",")))
    return f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({places})"


INSERT_ARTICLE = _insert("articles", f"{rows.ARTICLE_COLUMNS}, url_key, text_sha256")
INSERT_HANDOVER = _insert("handovers", "article, number, kind, voice, reference")
INSERT_ATTRIBUTION = _insert(
    "attributions", f"id, article, source_words, cue_words, content_words, {rows.ATTRIBUTION_COLUMNS}"
)
INSERT_FIGURE = _insert("figures", f"id, article, text_words, of_words, place_words, when_words, {rows.FIGURE_COLUMNS}")
INSERT_PROBLEM = _insert("problems", f"id, {rows.PROBLEM_COLUMNS}")


def put_readings(database: Database, readings: Sequence[Reading]) -> None:
    """Write what came of some items, all or nothing. See ``Store.put_readings``."""
    with database.write():
        for reading in readings:
            _put(database, reading)


def put_problems(database: Database, problems: Iterable[Problem]) -> None:
    """Keep problems; the same problem twice is one."""
    with database.write():
        _put_problems(database, problems)


def _put(database: Database, reading: Reading) -> None:
    row = database.row("SELECT items FROM captures WHERE sha256 = ?", (reading.capture,))
    items = row[0] if row else -1
    if reading.ordinal > items:
        raise StopError("Another process is reading the same capture; wait until it is done, then run this again.")
    if reading.ordinal == items:
        _put_problems(database, (*reading.problems, *_put_article(database, reading)))
        sql = "UPDATE captures SET items = items + 1, is_read = ? WHERE sha256 = ?"
        database.run(sql, (reading.last, reading.capture))


def _put_article(database: Database, reading: Reading) -> list[Problem]:
    article = reading.article
    if article is None:
        return []
    row = rows.article_row(article)
    if not database.run(INSERT_ARTICLE, row):
        return [_twice(database, article)]
    database.run_many(INSERT_HANDOVER, rows.handover_rows(article))
    _put_extraction(database, reading, article, row)
    return []


def _put_extraction(database: Database, reading: Reading, article: Article, row: Row) -> None:
    text = row[4]
    attributions = (rows.attribution_row(article, text, it) for it in reading.extraction.attributions)
    figures = (rows.figure_row(article, text, it) for it in reading.extraction.figures)
    database.run_many(INSERT_ATTRIBUTION, attributions)
    database.run_many(INSERT_FIGURE, figures)


def _put_problems(database: Database, problems: Iterable[Problem]) -> None:
    database.run_many(INSERT_PROBLEM, map(rows.problem_row, problems))


def _twice(database: Database, article: Article) -> Problem:
    row = database.row("SELECT place FROM captures WHERE sha256 = ?", (article.capture,))
    reason = "Two items of this file have the same place; only the first was kept."
    return Problem(
        row[0] if row else "", article.locator, reason, "Look at the file: it may be damaged.", article.capture
    )
