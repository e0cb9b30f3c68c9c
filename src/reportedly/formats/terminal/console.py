"""The two consoles: results go to standard output, progress and summaries to standard error."""

import os
import sys

from rich.console import Console

PIPE_WIDTH = 120
"""Columns where the output is no screen and $COLUMNS does not say."""


class OutputConsole(Console):
    """A console that ends quietly where its reader has seen enough (``reportedly list | head``)."""

    def on_broken_pipe(self) -> None:
        """Stop without a word; what was read of the output was right."""
        leave_pipe()


def leave_pipe() -> None:
    """End the program after the reader of standard output has gone, without a complaint at the exit."""
    silence()
    raise SystemExit(0)


def silence() -> None:
    """Let nothing more go to standard output: what could not be written is not tried again at the exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def output() -> Console:
    """Standard output; in colour only on a screen."""
    return OutputConsole(width=_width(sys.stdout.isatty()), highlight=False, markup=False, emoji=False, soft_wrap=False)


def aside() -> Console:
    """Standard error."""
    return Console(stderr=True, highlight=False, markup=False, emoji=False)


def _width(is_screen: bool) -> int | None:
    return None if is_screen or os.environ.get("COLUMNS") else PIPE_WIDTH
