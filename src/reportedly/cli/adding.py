"""Commands that read pages: into a ledger, again, or past it."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib.resources import files
from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from reportedly.cli import printing
from reportedly.cli.options import AsCsv, AsJson, Ledger, Quiet
from reportedly.model import Article, Extraction, Problem, Progress, StopError, Summary
from reportedly.model.store import Store

FINE, PROBLEMS = 0, 1
"""Exit codes: all well; there were problems."""

DEMO_LEDGER = Path("reportedly-demo.db")
"""Where ``demo`` keeps its ledger, apart from real ones."""

DEMO_ARTICLE = "northgate-times"
"""The example that ``demo`` opens."""

GOES_ON = "the same command goes on from here"
READ_ON = "`reportedly add` goes on from here"
"""What to do where the work was broken off; a rebuild that is started again begins anew."""

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH", help="Files, folders, globs, or - for standard input; none to read on what was broken off."
    ),
]
Work = Callable[[Store, Callable[[Progress], None]], Summary]


def add(paths: Paths = None, quiet: Quiet = False, ledger: Ledger = None) -> None:
    """Read what you have saved into the ledger.

    HTML (also gzipped), plain text, JSON Lines, WARC and WACZ, RSS, Atom and JSON Feed, Telegram Desktop exports
    and auto-archiver CSV are told apart by content and name. Files that are in the ledger already change nothing.
    A run that was broken off goes on where it stopped.

    \b
    reportedly add saved-pages/ crawl.warc.gz
    reportedly add 'exports/*/result.json' --ledger case-17.db
    cat page.html | reportedly add -
    """
    from reportedly import app

    if not paths and not app.ledger_path(ledger).exists():
        raise StopError("Name what to read: reportedly add saved-pages/")
    _finish(_work(ledger, lambda store, watch: app.add(store, paths or (), watch), quiet), quiet)


def rebuild(quiet: Quiet = False, ledger: Ledger = None) -> None:
    """Make everything again from the captures, to the same result.

    Captures and judgements stay as they are; articles, attributions and figures are read anew, as after an update.
    """
    from reportedly import app

    app.existing_ledger(ledger).close()
    _finish(_work(ledger, app.rebuild, quiet, READ_ON), quiet)


def extract(
    paths: Annotated[list[str], typer.Argument(metavar="FILE", help="Files as for add; no ledger is touched.")],
    as_json: AsJson = False,
    as_csv: AsCsv = False,
) -> None:
    """Print who says what in files, without a ledger.

    With --json: one object a line with id, sha256, text, attributions and figures; spans are [start, end] in
    Unicode code points of the text. What could not be read is told on standard error.

    \b
    reportedly extract page.html
    reportedly extract texts/*.txt --json > found.jsonl
    """
    form, problems = printing.form(as_json, as_csv), list[Problem]()
    printing.show(_extracted(_read(paths, problems)), form)
    raise typer.Exit(PROBLEMS if problems else FINE)


def demo(quiet: Quiet = False, ledger: Ledger = DEMO_LEDGER) -> None:
    """Show what Reportedly makes of an invented story.

    The bundled examples go into a ledger of their own, ./reportedly-demo.db unless --ledger says otherwise.
    """
    from reportedly import app
    from reportedly.cli.looking import list_, show, status

    pages = str(files("reportedly").joinpath("examples", "pages"))
    summary = _work(ledger, lambda store, watch: app.add(store, [pages], watch), quiet)
    for look in (status, list_, partial(show, DEMO_ARTICLE)):
        look(ledger=ledger)
        print()
    chosen = f"--ledger {quote(str(ledger))}"
    print(f"Look further:  reportedly search ministry denied {chosen}")
    print(f"               reportedly trace 'A captured soldier has died' {chosen}")
    _finish(summary, quiet)


def _read(paths: Iterable[str], problems: list[Problem]) -> Iterator[tuple[Article, Extraction]]:
    """The articles in files; what could not be read is told on standard error and put into ``problems``."""
    from reportedly import app

    for reading in app.extract(paths):
        problems += reading.problems
        _complain(reading.problems)
        if reading.article:
            yield reading.article, reading.extraction


def _extracted(articles: Iterator[tuple[Article, Extraction]]) -> printing.View:
    """What is found in files, as it is found."""
    from reportedly.dossier import page_of
    from reportedly.formats.csv_rows import csv_rows
    from reportedly.formats.extraction import extraction_object
    from reportedly.formats.page_rows import Found, found
    from reportedly.formats.terminal.page import PageScreen

    return printing.View(
        screen=lambda: (PageScreen(page_of(*it)) for it in articles),
        json=lambda: (extraction_object(*it) for it in articles),
        csv=lambda: csv_rows((row for it in articles for row in found(page_of(*it))), Found),
    )


def _work(ledger: Path | None, work: Work, quiet: bool, onward: str = GOES_ON) -> Summary:
    """Do the work on a ledger, with a bar on the screen unless it is to be quiet; ``onward`` goes on if it stops."""
    from reportedly.app import open_ledger, unwatched
    from reportedly.formats.terminal.console import aside
    from reportedly.formats.terminal.meter import Meter

    store = open_ledger(ledger)
    try:
        if quiet:
            return work(store, unwatched)
        with Meter(aside()) as meter:
            return work(store, meter.show)
    except KeyboardInterrupt:
        aside().print(f"Stopped. What was read is kept; {onward}.", soft_wrap=True)
        raise
    finally:
        store.close()


def _finish(summary: Summary, quiet: bool) -> None:
    """Say what came of the work; the exit code tells whether there were problems."""
    from reportedly.formats.terminal.console import aside
    from reportedly.formats.terminal.summary import summary_text

    if not quiet:
        aside().print(summary_text(summary), soft_wrap=True)
    raise typer.Exit(PROBLEMS if summary.problems else FINE)


def _complain(problems: Iterable[Problem]) -> None:
    from reportedly.dossier import trouble
    from reportedly.formats.terminal.console import aside
    from reportedly.formats.terminal.troubles import trouble_text

    for problem in problems:
        aside().print(trouble_text(trouble(problem)), soft_wrap=True)
