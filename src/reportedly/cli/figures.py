"""The command that shows who counts what, how many, where and when."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from reportedly.cli import printing
from reportedly.cli.looking import looking
from reportedly.cli.options import AsCsv, AsJson, Ledger, Outlet, Since, Stances, Until
from reportedly.model import StopError

if TYPE_CHECKING:
    from reportedly.dossier.figures import Tallied


class Export(StrEnum):
    """Forms that other programs read."""

    GED = "ged"
    ACLED = "acled"
    SVG = "svg"


def figures(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WORD]",
            help="Each must begin a word of the sentence, the place, the voice, the kind or the title.",
        ),
    ] = None,
    outlet: Outlet = None,
    since: Since = None,
    until: Until = None,
    stance: Stances = None,
    export: Annotated[
        Export | None,
        typer.Option(
            "--export",
            help="CSV with the column names of UCDP GED (deaths alone) or of ACLED; or a chart over time as SVG.",
        ),
    ] = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    ledger: Ledger = None,
) -> None:
    """List the figures: how many, of whom, where, when, said by whom.

    \b
    reportedly figures
    reportedly figures killed Kursk --since 2024-12
    reportedly figures --stance denies --json
    reportedly figures wounded --export acled > wounded.csv
    reportedly figures --export svg > figures.svg
    """
    from reportedly.dossier.figures import Tallied, figures
    from reportedly.formats.terminal.figures import figures_tables

    if export and (as_json or as_csv):
        raise StopError("Choose one of --export, --json and --csv.")
    form, where = printing.form(as_json, as_csv), printing.chosen(outlet, since, until, stance)
    with looking(ledger) as store, closing(figures(store, words or (), where)) as rows:
        if export:
            printing.write(_exported(rows, export))
        else:
            printing.show(printing.rows(rows, Tallied, figures_tables), form)


def _exported(rows: "Iterable[Tallied]", export: Export) -> Iterator[str]:
    """The lines of an export."""
    from reportedly.formats.csv_rows import csv_rows
    from reportedly.formats.figures_acled import AcledRow, acled_rows
    from reportedly.formats.figures_ged import GedRow, ged_rows
    from reportedly.formats.figures_svg import figures_svg

    if export is Export.GED:
        return csv_rows(ged_rows(rows), GedRow)
    if export is Export.ACLED:
        return csv_rows(acled_rows(rows), AcledRow)
    return figures_svg(rows)
