"""Figures on the screen: how many, of whom, where, when, who says so, and the address of the words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text

from reportedly.dossier.figures import Tallied
from reportedly.formats.amounts import amount, kind_words
from reportedly.formats.plain import visible
from reportedly.formats.terminal.palette import FAINT, NOBODY, STANCES, TITLE, day, line

BATCH = 200
"""Rows drawn at a time, so that the first ones show at once."""

KIND_WIDTH, AMOUNT_WIDTH, STANCE_WIDTH = 10, 14, 9
"""Columns of the screen; the words share the rest."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows as rich draws them; the first batch has the heading."""

    rows: Sequence[Tallied]
    number: int

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        table = _table()
        table.show_header = self.number == 0
        for row in self.rows:
            table.add_row(*_cells(row))
        yield table


def figures_tables(rows: Iterable[Tallied]) -> Iterator[Batch | Text]:
    """Batches of rows that stand under each other as one table; or a word that there are none."""
    each = iter(rows)
    batches = iter(lambda: list(islice(each, BATCH)), [])
    first = next(batches, None)
    if first is None:
        yield Text("No figures.")
        return
    yield from (Batch(batch, number) for number, batch in enumerate(chain([first], batches)))


def _table() -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style=FAINT, expand=True)
    table.add_column("kind", width=KIND_WIDTH)
    table.add_column("people", width=AMOUNT_WIDTH)
    table.add_column("of", ratio=3, overflow="fold")
    table.add_column("place", ratio=2, overflow="fold")
    table.add_column("when", ratio=2, overflow="fold")
    table.add_column("voice", ratio=3, overflow="fold")
    table.add_column("stance", width=STANCE_WIDTH)
    table.add_column("article, permalink", ratio=4, overflow="fold")
    return table


def _cells(row: Tallied) -> tuple[Text, ...]:
    return (
        Text(kind_words(row.kind)),
        _amount(row),
        Text(visible(row.of)),
        Text(visible(row.place)),
        _when(row),
        Text(visible(row.voice)) if row.voice else Text(NOBODY if row.claim_of else "", FAINT),
        Text(row.stance.value, STANCES[row.stance]) if row.stance else Text(),
        Text(line(row.outlet or row.name, day(row.published))).append(f"\n{row.locator}", FAINT),
    )


def _amount(row: Tallied) -> Text:
    """The range, with its status where that is not plain."""
    out = Text().append(amount(row.low, row.high, row.approx), TITLE)
    return out if row.status == "stated" else out.append(f" {row.status}", FAINT)


def _when(row: Tallied) -> Text:
    """The words of time with the days that they mean."""
    out = Text(visible(row.when))
    if row.start is None:
        return out
    days = row.start if row.start == row.end else f"{row.start} to {row.end}"
    return out.append(f" {days}", FAINT)
