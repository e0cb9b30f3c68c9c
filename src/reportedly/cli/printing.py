"""How a view leaves the program: for the eye, as JSON or as CSV."""

import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any

from reportedly.model import StopError
from reportedly.model.store import Filter

if TYPE_CHECKING:
    from rich.console import RenderableType

DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?", re.ASCII)
"""A year, a month or a day of ISO 8601."""


class Form(StrEnum):
    """What to print."""

    SCREEN = "screen"
    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class View:
    """The same rows in three forms; only the one that is asked for is made."""

    screen: "Callable[[], Iterable[RenderableType]]"
    json: Callable[[], Iterable[Any]]
    csv: Callable[[], Iterable[str]]


def form(as_json: bool, as_csv: bool) -> Form:
    """The form that the options ask for; raises StopError where they ask for two."""
    if as_json and as_csv:
        raise StopError("Choose one of --json and --csv.")
    return Form.JSON if as_json else Form.CSV if as_csv else Form.SCREEN


def chosen(outlet: str | None, since: str | None, until: str | None, stance: str | None) -> Filter:
    """The filter that the options ask for; raises StopError where a date is none."""
    for moment in (since, until):
        if moment and not _is_date(moment):
            raise StopError(f"{moment!r} is no date: write 2024-02-09, 2024-02 or 2024.")
    return Filter(outlet, since, until, stance)


def _is_date(moment: str) -> bool:
    """Whether the calendar has that year, month or day."""
    if not DATE.fullmatch(moment):
        return False
    year, month, day = (*map(int, moment.split("-")), 1, 1)[:3]
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def show(view: View, how: Form) -> None:
    """Print a view in one form."""
    if how is Form.JSON:
        from reportedly.formats.json_lines import json_lines

        write(json_lines(view.json()))
    elif how is Form.CSV:
        write(view.csv())
    else:
        draw(view.screen())


def rows(records: Iterable[Any], of: type, screen: "Callable[[Iterable[Any]], Iterable[RenderableType]]") -> View:
    """The view of flat records of one type."""
    from reportedly.formats.csv_rows import csv_rows

    return View(lambda: screen(records), lambda: records, lambda: csv_rows(records, of))


def write(lines: Iterable[str]) -> None:
    """Print lines as they come, in UTF-8; end quietly where nobody reads on, raise StopError where there is no room."""
    from reportedly.formats.terminal.console import leave_pipe

    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        for line in lines:
            print(line)
        sys.stdout.flush()
    except BrokenPipeError:
        leave_pipe()
    except OSError as error:
        raise _unwritten(error) from error


def draw(renderables: "Iterable[RenderableType]") -> None:
    """Print renderables as they come, in colour only on a screen; raises StopError where there is no room."""
    from reportedly.formats.terminal.console import output

    console = output()
    try:
        for renderable in renderables:
            console.print(renderable)
    except OSError as error:
        raise _unwritten(error) from error


def _unwritten(error: OSError) -> StopError:
    from reportedly.formats.terminal.console import silence

    silence()
    return StopError(f"The output cannot be written: {error.strerror}.")
