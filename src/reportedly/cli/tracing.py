"""Commands that follow claims to where they start."""

from typing import Annotated

import typer

from reportedly.cli import printing
from reportedly.cli.looking import looking
from reportedly.cli.options import AsJson, Ledger
from reportedly.model import StopError


def trace(
    claim: Annotated[list[str], typer.Argument(metavar="CLAIM", help="The claim in words, as plain as you can.")],
    as_json: AsJson = False,
    ledger: Ledger = None,
) -> None:
    """Trace a claim to where it starts, and count its independent origins.

    Under each origin stand the articles that have it from there: how each stands, the voices between, who denies the
    claim there, and the sentence that names the origin, else the one that carries the claim. The count is an interval:
    the low end merges all that may be one origin, the high end only what certainly is. An origin is the furthest voice
    that can be reached; it says nothing about truth.

    \b
    reportedly trace "A captured soldier has died of his wounds"
    reportedly trace "The bridge at Halm was destroyed" --json
    """
    from reportedly.dossier.tracing import tracing
    from reportedly.formats.json_lines import json_lines
    from reportedly.formats.terminal.trace import trace_screen
    from reportedly.formats.trace_json import trace_object

    words = " ".join(claim)
    if not any(map(str.isalnum, words)):
        raise StopError('Write the claim in words: reportedly trace "A captured soldier has died".')
    with looking(ledger) as store:
        it = tracing(store, words)
    if as_json:
        printing.write(json_lines([trace_object(it)]))
    else:
        printing.draw(trace_screen(it))
