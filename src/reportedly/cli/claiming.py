"""Commands about claims, and what people judge of them."""

import getpass
from collections.abc import Iterator
from typing import Annotated

import typer

from reportedly.cli import printing
from reportedly.cli.looking import looking
from reportedly.cli.options import AsCsv, AsJson, Ledger, Outlet, Since, Until
from reportedly.model import Decision, Judgement, StopError

MOST = 10
"""Claims shown where no other limit is given: a screen of them. Each is traced, which takes longest."""

By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who judges; else your login name.")]
Note = Annotated[str, typer.Option("--note", metavar="WORDS", help="Why.")]


def claims(
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WORD]", help="Each must begin a word of one statement of the claim."),
    ] = None,
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="Claims, at most.")] = MOST,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    ledger: Ledger = None,
) -> None:
    """List the claims that several statements carry, those in most articles first.

    Beside the number of articles stands the interval of independent origins, as `reportedly trace` counts them.
    Under each stance stands in how many articles somebody takes it. A filter keeps the claims that an article of
    that outlet or time carries.

    \b
    reportedly claims
    reportedly claims soldier died --limit 5
    reportedly claims --outlet observer --csv > claims.csv
    """
    from reportedly.dossier.claim_lines import ClaimLine, claim_line
    from reportedly.dossier.claiming import claiming
    from reportedly.formats.terminal.claims import claims_screen

    form, where = printing.form(as_json, as_csv), printing.chosen(outlet, since, until, None)
    asked = " ".join(words or ())
    with looking(ledger) as store:
        rows = (claim_line(row) for row in claiming(store, asked, limit, where))
        printing.show(printing.rows(rows, ClaimLine, lambda lines: claims_screen(lines, limit, asked, where)), form)


def claim(
    key: Annotated[str, typer.Argument(metavar="ID", help="The id of a claim, or of a statement that carries it.")],
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    ledger: Ledger = None,
) -> None:
    """Show a claim: who states it, how, where, and why these statements are held to be one claim.

    With --json one object; with --csv a row for each statement.

    \b
    reportedly claim c0123456789abcdef
    reportedly claim r0123456789abcdef.a4 --json
    """
    from reportedly.compare.judging import in_force
    from reportedly.dossier.claim_lines import StatementLine, claim_view
    from reportedly.dossier.claiming import claim_row
    from reportedly.formats.claim_json import claim_object
    from reportedly.formats.csv_rows import csv_rows
    from reportedly.formats.terminal.claims import claim_screen

    form = printing.form(as_json, as_csv)
    with looking(ledger) as store:
        it = claim_view(store, claim_row(store, key), in_force(store.judgements()))
    view = printing.View(
        lambda: claim_screen(it), lambda: [claim_object(it)], lambda: csv_rows(it.statements, StatementLine)
    )
    printing.show(view, form)


def judge(
    decided: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="KIND DECISION ID...",
            help="claim, voice or article: same, different or unsure, and two ids or more. attribution or figure: "
            "accept or reject, and one id.",
        ),
    ] = None,
    undo: Annotated[str | None, typer.Option("--undo", metavar="JUDGEMENT", help="Withdraw a judgement.")] = None,
    by: By = None,
    note: Note = "",
    ledger: Ledger = None,
) -> None:
    """Decide what the program cannot: it keeps to it from then on, and after every rebuild.

    Statements judged the same are one claim, with all that are like them; those judged different, or that you are
    unsure of, never are. Voices and articles judged so count as one origin, or do not. A rejected attribution carries
    no claim; a rejected figure is marked. Ids are those of `reportedly claims`, `claim`, `list`, `figures` and `trace
    --json`. Nothing is ever deleted: a later judgement about the same records takes the place of an earlier one.

    \b
    reportedly judge claim same c0123456789abcdef c1123456789abcdef --note "the same raid"
    reportedly judge claim different c0123456789abcdef r0123456789abcdef.a4
    reportedly judge attribution reject r0123456789abcdef.a7
    reportedly judge --undo j0123456789abcdef
    """
    from reportedly import app
    from reportedly.compare.claims import set_aside

    given = decided or []
    if (undo is not None) == bool(given) or (given and len(given) < 3):
        raise StopError("Write KIND DECISION ID..., or --undo JUDGEMENT; `reportedly judge --help` shows how.")
    with looking(ledger) as store:
        if undo is not None:
            it = app.withdraw(store, undo, _who(by), note)
        else:
            it = app.judge(store, given[0], given[1], given[2:], _who(by), note)
        aside = it in set_aside(store.judgements())
    printing.write(_told(it, aside))


def judgements(as_json: AsJson = False, as_csv: AsCsv = False, ledger: Ledger = None) -> None:
    """List what people judged, earliest first, and whether it still holds."""
    from reportedly.dossier.judging import Judged, judged
    from reportedly.formats.terminal.judgements import judgements_screen

    form = printing.form(as_json, as_csv)
    with looking(ledger) as store:
        printing.show(printing.rows(judged(store), Judged, judgements_screen), form)


def _told(it: Judgement, is_set_aside: bool) -> Iterator[str]:
    """What was kept, and what to do about it."""
    from reportedly.formats.plain import visible

    yield f"{it.kind} {it.decision.value}: {visible(', '.join(it.subjects))}"
    yield f"kept as {it.id}"
    if is_set_aside:
        yield "It does not hold yet: other judgements keep these apart; `reportedly judgements` lists them."
    if it.decision is not Decision.WITHDRAWN:
        yield f"take it back:  reportedly judge --undo {it.id}"


def _who(by: str | None) -> str:
    """Who judges: as given, else the login name."""
    try:
        name = by if by is not None else getpass.getuser()
    except (OSError, KeyError):
        name = ""
    if not name.strip():
        raise StopError("Say who judges with --by NAME.")
    return name
