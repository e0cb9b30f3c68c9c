"""The command that writes a dossier."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from reportedly.cli import printing
from reportedly.cli.looking import looking
from reportedly.cli.options import Ledger, Outlet, Quiet, Since, Until
from reportedly.model import StopError

DEFAULT_OUTPUT = Path("dossier.html")


def dossier(
    words: Annotated[
        list[str],
        typer.Argument(metavar="WORDS", help="A claim in words, as plain as you can; or the words of a topic."),
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="FILE", help="Where the page goes.")
    ] = DEFAULT_OUTPUT,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="Claims, at most.")] = 30,
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
    quiet: Quiet = False,
    ledger: Ledger = None,
) -> None:
    """Write a dossier: all that the ledger knows of a claim or a topic, as one page to keep, send or print.

    The page stands alone: no script, nothing from elsewhere. It shows claims with their origins and stances, where
    each comes from, figures over time, a timeline, gaps, revisions, and the articles themselves; every cell leads to
    the words. The same ledger gives the same file.

    \b
    reportedly dossier "A captured soldier has died of his wounds" -o soldier.html
    reportedly dossier bridge Halm --since 2024-02 --limit 10 -o bridge.html
    """
    from reportedly.dossier import topic
    from reportedly.formats.amounts import count
    from reportedly.formats.dossier_html import dossier_html
    from reportedly.formats.terminal.console import aside

    if not force and os.path.lexists(output):
        raise StopError(f"{output} is there already; choose another name with --output, or write over it with --force.")
    where = printing.chosen(outlet, since, until, None)
    with looking(ledger) as store, aside().status("looking") as status:
        told = topic.unwatched if quiet else lambda doing: status.update(f"{doing} …")
        found = topic.dossier(store, " ".join(words), where, limit, told)
        size = _written(output, dossier_html(found))
    if not quiet:
        held = f"{count(len(found.articles), 'article')}, {count(len(found.carrying.claims), 'claim')}"
        aside().print(f"{output}: {held}, {count(size, 'byte')}", soft_wrap=True)


def _written(path: Path, lines: Iterable[str]) -> int:
    """Write the file whole, or not at all; its size in bytes."""
    data = "".join(f"{line}\n" for line in lines).encode()
    beside = path.with_name(f"{path.name}.part")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise StopError(f"{path} cannot be written: {error.strerror}; choose another place with --output.") from error
    return len(data)
