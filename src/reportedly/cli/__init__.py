"""The command line: a thin shell that parses what is asked, lets ``app`` do it and prints the view.

Heavy packages are imported inside the commands, so that looking at a ledger starts at once.
"""

import signal
import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from reportedly import __version__
from reportedly.cli import adding, claiming, copying, dossier, figures, looking, tracing
from reportedly.model import StopError

BROKEN = 2
"""Exit code: the surroundings are broken, or the command makes no sense."""

shell = typer.Typer(
    name="reportedly",
    help="Who says so, and how do they know? A ledger of attributed claims from saved news pages.",
    epilog="Exit codes: 0 all well; 1 something could not be read, see `reportedly problems`; 2 nothing was done.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

shell.command()(adding.demo)
shell.command()(adding.add)
shell.command("list")(looking.list_)
shell.command()(looking.show)
shell.command()(looking.search)
shell.command()(figures.figures)
shell.command()(copying.copies)
shell.command()(claiming.claims)
shell.command()(claiming.claim)
shell.command()(tracing.trace)
shell.command()(claiming.judge)
shell.command()(claiming.judgements)
shell.command()(dossier.dossier)
shell.command()(looking.status)
shell.command()(looking.problems)
shell.command()(adding.extract)
shell.command()(adding.rebuild)


def main() -> None:
    """Run the command line; broken surroundings are told in one sentence, without a traceback.

    Whoever ends the program by a signal stops it as the keyboard does.
    """
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        shell()
    except StopError as error:
        print(f"reportedly: {error}", file=sys.stderr)
        sys.exit(BROKEN)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"reportedly {__version__}")
        raise typer.Exit


@shell.callback()
def reportedly(
    _version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_print_version, is_eager=True)
    ] = False,
) -> None:
    """What holds for every command."""
