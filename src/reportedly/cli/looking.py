"""Commands that look at a ledger and change nothing."""

import re
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import Annotated

import typer

from reportedly.cli import printing
from reportedly.cli.options import AsCsv, AsJson, Ledger, Outlet, Since, Stances, Until
from reportedly.model import Article, StopError
from reportedly.model.store import Store

MOST_NAMED = 8
"""Articles named at most where a name fits several."""

RANGE = re.compile(r"(\d{1,15})-(\d{1,15})", re.ASCII)
"""The code points of a locator, behind its ``#``."""


@contextmanager
def looking(path: Ledger) -> Iterator[Store]:
    """The ledger, for as long as it is looked at; told on standard error where not all of it has been read."""
    from reportedly.app import existing_ledger

    store = existing_ledger(path)
    try:
        _tell_unread(store)
        yield store
    finally:
        store.close()


def list_(
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
    stance: Stances = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    ledger: Ledger = None,
) -> None:
    """List the articles, earliest first.

    \b
    reportedly list
    reportedly list --outlet observer --since 2024-02
    reportedly list --stance denies --csv > denials.csv
    """
    from reportedly.dossier import Listed, listing
    from reportedly.formats.terminal.listing import listing_tables

    form, where = printing.form(as_json, as_csv), printing.chosen(outlet, since, until, stance)
    with looking(ledger) as store, closing(listing(store, where)) as articles:
        printing.show(printing.rows(articles, Listed, listing_tables), form)


def show(
    article: Annotated[
        str, typer.Argument(metavar="ARTICLE", help="Its id, its name, or any locator that leads to it.")
    ],
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    ledger: Ledger = None,
) -> None:
    """Show an article: its text, with who says what in the margin.

    Sources, cues, contents and figures are set off in colour; where there is no colour, by brackets.

    \b
    reportedly show meridian-wire
    reportedly show r0123456789abcdef#12-40
    reportedly show meridian-wire --csv
    """
    from reportedly.dossier import page
    from reportedly.formats.csv_rows import csv_rows
    from reportedly.formats.page_json import page_object
    from reportedly.formats.page_rows import Found, found
    from reportedly.formats.terminal.page import PageScreen

    form = printing.form(as_json, as_csv)
    with looking(ledger) as store:
        it = page(store, _named(store, article))
        view = printing.View(lambda: [PageScreen(it)], lambda: [page_object(it)], lambda: csv_rows(found(it), Found))
        printing.show(view, form)


def search(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORD", help='All must occur; "two words" in quotes stand together; a* is any word that begins so.'
        ),
    ],
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
    stance: Stances = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="Places of each kind, at most.")] = 20,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    ledger: Ledger = None,
) -> None:
    """Search voices, what they said, and the articles.

    \b
    reportedly search ministry
    reportedly search captured soldier --stance denies
    reportedly search '"State Information Bureau"' --until 2024-02-09 --json
    """
    from reportedly.dossier import Finding, findings
    from reportedly.formats.terminal.findings import findings_screen

    form, where, query = printing.form(as_json, as_csv), printing.chosen(outlet, since, until, stance), " ".join(words)
    if not any(map(str.isalnum, query)):
        raise StopError("Write the words that you look for: reportedly search captured soldier.")
    with looking(ledger) as store:
        found = findings(store, query, where, limit)
        printing.show(printing.rows(found, Finding, lambda rows: findings_screen(found, query, limit)), form)


def status(as_json: AsJson = False, as_csv: AsCsv = False, ledger: Ledger = None) -> None:
    """Say what is in the ledger."""
    from reportedly.app import ledger_path
    from reportedly.dossier import Overview, overview
    from reportedly.formats.terminal.overview import overview_table

    form = printing.form(as_json, as_csv)
    with looking(ledger) as store:
        it = overview(store, str(ledger_path(ledger)))
        printing.show(printing.rows([it], Overview, lambda rows: [overview_table(it)]), form)


def problems(as_json: AsJson = False, as_csv: AsCsv = False, ledger: Ledger = None) -> None:
    """List what could not be read, and what to do."""
    from reportedly.dossier import Trouble, troubles
    from reportedly.formats.terminal.troubles import troubles_screen

    form = printing.form(as_json, as_csv)
    with looking(ledger) as store:
        printing.show(printing.rows(troubles(store), Trouble, troubles_screen), form)


def _tell_unread(store: Store) -> None:
    """What is missing from every view after work on the ledger was broken off."""
    captures, _ = store.unread_size()
    if captures:
        from reportedly.formats.amounts import count
        from reportedly.formats.terminal.console import aside

        told = f"{count(captures, 'capture')} not read yet, and missing here; `reportedly add` goes on."
        aside().print(told, soft_wrap=True)


def _named(store: Store, key: str) -> Article:
    """The article that a person means; raises StopError where there is none or more than one, or no such place."""
    if whole := store.article(key):
        return whole
    name, _, place = key.partition("#")
    article = store.article(name) or _holding(store, name)
    if article is None:
        raise StopError(_unknown(store, name))
    if place and not _is_within(place, len(article.text)):
        raise StopError(f"{place!r} is no part of the text of {article.id}, which goes from 0 to {len(article.text)}.")
    return article


def _is_within(place: str, length: int) -> bool:
    """Whether the code points of a locator are some of a text of that length."""
    found = RANGE.fullmatch(place)
    return found is not None and int(found[1]) < int(found[2]) <= length


def _holding(store: Store, record: str) -> Article | None:
    """The article that holds an attribution or a figure, by the record's id."""
    head = record.partition(".")[0]
    article = store.article(head)
    return article if article and article.id == head else None


def _unknown(store: Store, name: str) -> str:
    ids = [it.id for it in store.articles() if it.name == name]
    if not ids:
        return f"No article is called {name!r}; `reportedly list` shows them all with their ids."
    named = ", ".join(ids[:MOST_NAMED]) + (", …" if len(ids) > MOST_NAMED else "")
    return f"{len(ids)} articles are called {name!r}; give the id of one: {named}."
