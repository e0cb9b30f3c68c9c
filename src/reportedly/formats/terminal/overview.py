"""A ledger at a glance, on the screen."""

import re

from rich.table import Table
from rich.text import Text

from reportedly.dossier import Overview
from reportedly.formats.terminal.palette import FAINT

UNITS = ("bytes", "kB", "MB", "GB", "TB")
STEP = 1000
"""Decimal units, as file managers and disks count."""

DIGEST_SHOWN = 12
"""Digits of a SHA-256 that are enough to tell two models apart by eye."""

_DIGEST = re.compile(r"\b[0-9a-f]{64}\b")


def overview_table(it: Overview) -> Table:
    """Name and number, one a line, and what each counts."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column()
    table.add_column(justify="right")
    table.add_column(style=FAINT)
    for name, number, meaning in _rows(it):
        table.add_row(Text(name), Text(number, "bold"), Text(meaning))
    table.title, table.title_justify, table.title_style = Text(it.locator), "left", FAINT
    return table


def size(count: float) -> str:
    """Bytes in the largest unit that leaves a number of at least one."""
    unit = 0
    while count >= STEP and unit < len(UNITS) - 1:
        count, unit = count / STEP, unit + 1
    return f"{count:.0f} {UNITS[unit]}" if unit == 0 else f"{count:.1f} {UNITS[unit]}"


def _rows(it: Overview) -> list[tuple[str, str, str]]:
    made = _DIGEST.sub(lambda found: found[0][:DIGEST_SHOWN], "; ".join(it.made_by))
    rows = [
        ("captures", f"{it.captures:,}", f"files kept as they came, {size(it.bytes)}"),
        ("articles", f"{it.articles:,}", "pages, messages and posts read from them"),
        ("attributions", f"{it.attributions:,}", "who says what"),
        ("figures", f"{it.figures:,}", "counts of people"),
        ("judgements", f"{it.judgements:,}", "decided by people"),
        ("problems", f"{it.problems:,}", "see: reportedly problems" if it.problems else ""),
    ]
    if it.unread:
        rows.insert(1, ("unread", f"{it.unread:,}", "kept, but not yet read: run reportedly add to go on"))
    return [*rows, ("made by", "", made)] if made else rows
