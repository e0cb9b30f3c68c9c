"""The options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from reportedly.model import Stance

Ledger = Annotated[
    Path | None,
    typer.Option("--ledger", metavar="PATH", help="The ledger; else $REPORTEDLY_LEDGER, else ./reportedly.db."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object a line.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print CSV with a header.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary; the exit code tells.")]
Outlet = Annotated[str | None, typer.Option("--outlet", metavar="NAME", help="Only outlets with this in their name.")]
Since = Annotated[str | None, typer.Option("--since", metavar="DATE", help="Only what came out then or later.")]
Until = Annotated[str | None, typer.Option("--until", metavar="DATE", help="Only what came out then or earlier.")]
Stances = Annotated[Stance | None, typer.Option("--stance", help="Only where a voice takes this stance.")]
