"""The shapes that the ledger has had: numbered SQL files, each run once, in order."""

import sqlite3
from collections.abc import Iterator
from importlib.resources import files

from reportedly.model import StopError


def migrations() -> list[tuple[int, str]]:
    """The number and the SQL of every migration, in order; the number opens the file's name."""
    scripts = (file for file in files(__package__).iterdir() if file.name.endswith(".sql"))
    return sorted((int(file.name.split("_")[0]), file.read_text("utf-8")) for file in scripts)


def migrate(connection: sqlite3.Connection, path: str, application_id: int) -> None:
    """Bring a ledger up to date, all at once or not at all; raises StopError where it is newer than this program."""
    scripts = migrations()
    newest = scripts[-1][0]
    if _version(connection) == newest:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        _apply(connection, path, scripts)
        connection.execute(f"PRAGMA application_id = {application_id}")
        connection.execute(f"PRAGMA user_version = {newest}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def _apply(connection: sqlite3.Connection, path: str, scripts: list[tuple[int, str]]) -> None:
    version = _version(connection)
    if version > scripts[-1][0]:
        raise StopError(f"The ledger {path} was written by a newer reportedly; upgrade with pip to open it.")
    for number, script in scripts:
        if number > version:
            for statement in statements(script):
                connection.execute(statement)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def statements(script: str) -> Iterator[str]:
    """The statements of a script one by one, so that they can run inside one transaction."""
    lines: list[str] = []
    for line in script.splitlines():
        lines.append(line)
        if sqlite3.complete_statement("\n".join(lines)):
            yield "\n".join(lines)
            lines = []
