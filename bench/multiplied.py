"""A ledger many times over, in other words: from a thousand articles that were compared for real to a hundred thousand.

Of each further copy every longer word is another one of the same length, but for those that all news has, so every span
stays right; ids and keys are the copy's own. One fingerprint in KEPT_PRINTS and one key of statements in KEPT_KEYS stay
as they are: set phrases, of which a larger ledger has more. Comparing a hundred thousand articles for real takes some
fifty times as long.
"""

import hashlib
import json
import random
import re
import sqlite3
from collections import defaultdict
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import varied

from reportedly.compare.judging import number_of
from reportedly.store import SqliteStore

KEPT_PRINTS, KEPT_KEYS = 25, 5
"""One in so many keys is the same in all copies."""

COMMON = 600
"""Words of news that are the same in all copies: people are killed and captured in every story."""

COPIES = 256
"""Copies at most: an id has two digits for them."""

_LONGER = re.compile(r"[A-Za-z]{4,}")

WORDS = {
    "articles": ("text", "title"),
    "attributions": ("source_words", "cue_words", "content_words"),
    "figures": ("text_words", "of_words", "place_words", "when_words"),
}
"""Columns that hold words of the text."""

TABLES = (
    *("captures", "chunks", "articles", "attributions", "figures", "comparisons", "credits", "fingerprints", "reuses"),
    *("stated", "statements", "statement_keys", "likenesses"),
)
"""In an order in which references hold."""

MAPPED = {
    **{("captures", "sha256"): "digest", ("chunks", "sha256"): "digest", ("articles", "capture"): "digest"},
    **{("articles", "id"): "own", ("articles", "name"): "named", ("articles", "url_key"): "named"},
    **{("articles", "url"): "named", ("attributions", "id"): "own", ("figures", "id"): "own"},
    **{("fingerprints", "key"): "print", ("reuses", "first"): "own", ("reuses", "second"): "own"},
    **{("statements", "id"): "own", ("statements", "keys"): "keys", ("statement_keys", "key"): "key"},
    **{("likenesses", "key"): "key"},
}
"""What becomes of a column that is neither words nor "article"."""


def multiply(base: Path, ledger: Path, size: int) -> None:
    """Make a ledger of ``size`` articles, a multiple of those in ``base``."""
    SqliteStore(str(ledger)).close()
    connection = sqlite3.connect(ledger, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("ATTACH ? AS base", (str(base),))
    there = connection.execute("SELECT count(*) FROM base.articles").fetchone()[0]
    done = connection.execute("SELECT count(*) FROM articles").fetchone()[0]
    for number in range(done // there, min(size // there, COPIES)):
        connection.execute("BEGIN")
        add_copy(connection, number)
        connection.execute("COMMIT")
    connection.close()


def add_copy(connection: sqlite3.Connection, number: int) -> None:
    """Add one copy; number 0 is the base in its own words."""
    for name, function in functions(number).items():
        connection.create_function(f"as_{name}", 1, function, deterministic=True)
    connection.execute("INSERT OR IGNORE INTO runs SELECT * FROM base.runs")
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS moved (old INTEGER PRIMARY KEY, new INTEGER)")
    connection.execute("DELETE FROM moved")
    connection.execute("INSERT INTO moved SELECT number, as_number(as_own(id)) FROM base.statements")
    for table in TABLES:
        copy_table(connection, table)


def copy_table(connection: sqlite3.Connection, table: str) -> None:
    """Add the rows of one table."""
    named = [row[1] for row in connection.execute(f"PRAGMA base.table_info({table})")]
    columns = [it for it in named if it != "number" or table in ("chunks", "credits", "statements")]
    values = ", ".join(value(table, column) for column in columns)
    quoted = ", ".join(f'"{column}"' for column in columns)
    order = " ORDER BY number" if table in ("articles", "attributions", "figures") else ""
    connection.execute(f"INSERT INTO {table} ({quoted}) SELECT {values} FROM base.{table}{order}")


def value(table: str, column: str) -> str:
    """The SQL of a column's value in a copy."""
    moved = {("statements", "number"), ("statement_keys", "statement")}
    if (table, column) in moved:
        return f"(SELECT new FROM moved WHERE old = {column})"
    if table == "likenesses" and column in ("first", "second"):
        both = "(SELECT new FROM moved WHERE old = first), (SELECT new FROM moved WHERE old = second)"
        return f"{'min' if column == 'first' else 'max'}({both})"
    name = "words" if column in WORDS.get(table, ()) else MAPPED.get((table, column))
    name = "own" if column == "article" else name
    return f'as_{name}("{column}")' if name else f'"{column}"'


def functions(number: int) -> dict[str, Callable]:
    """What maps the columns of the base to those of a copy."""
    other = lru_cache(100_000)(another(number))
    salt = int.from_bytes(hashlib.blake2b(str(number).encode(), digest_size=8).digest(), "big", signed=True)
    changed = {
        "digest": lambda it: it[:-2] + f"{number:02x}",
        "own": lambda it: it[:15] + f"{number:02x}" + it[17:],
        "named": lambda it: it and f"{it}-{number}",
        "words": lambda it: it and _LONGER.sub(lambda found: other(found[0]), it),
        "print": lambda it: it if it % KEPT_PRINTS == 0 else it ^ salt,
        "key": lambda it: it if it % KEPT_KEYS == 0 else it ^ salt,
        "keys": lambda it: json.dumps([key if key % KEPT_KEYS == 0 else key ^ salt for key in json.loads(it)]),
    }
    ids = {"digest", "own"}
    return {name: it if number or name in ids else same for name, it in changed.items()} | {"number": number_of}


def same(it: object) -> object:
    """What it was."""
    return it


def another(number: int) -> Callable[[str], str]:
    """For each word of the base the one that stands in its place: of the same length, a name for a name."""
    common = set(varied.common()[:COMMON])
    by_size = defaultdict(list)
    for word in varied.common()[COMMON:]:
        by_size[len(word)].append(word)

    def other(word: str) -> str:
        found = by_size.get(len(word))
        if word.lower() in common or not found:
            return word
        if word[0].isupper():
            syllables = random.Random(f"{number} {word}")
            return "".join(syllables.choice("aeioulmnrst") for _ in word).capitalize()
        return random.Random(f"{number} {word}").choice(found)

    return other
