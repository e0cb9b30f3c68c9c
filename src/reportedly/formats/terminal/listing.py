"""The articles of a ledger as a table that grows downwards, however many there are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text

from reportedly.dossier import Listed
from reportedly.formats.plain import visible
from reportedly.formats.terminal.palette import FAINT, TITLE, day, line

BATCH = 200
"""Rows drawn at a time, so that the first ones show at once."""

DATE_WIDTH, OUTLET_WIDTH, COUNT_WIDTH, KEY_WIDTH = 10, 20, 4, 20
"""Columns of the screen; the title has the rest."""

WIDE = 110
"""Columns that a screen must have for outlet and counts beside the title; on a narrower one they stand below."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows as rich draws them; the first batch has the heading."""

    rows: Sequence[Listed]
    number: int

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        table, cells = (_wide(), _wide_cells) if options.max_width >= WIDE else (_narrow(), _narrow_cells)
        table.show_header = self.number == 0
        for row in self.rows:
            table.add_row(*cells(row))
        yield table


def listing_tables(articles: Iterable[Listed]) -> Iterator[Batch | Text]:
    """Batches of rows that stand under each other as one table; or a word that there are none."""
    rows = iter(articles)
    batches = iter(lambda: list(islice(rows, BATCH)), [])
    first = next(batches, None)
    if first is None:
        yield Text("No articles.")
        return
    yield from (Batch(batch, number) for number, batch in enumerate(chain([first], batches)))


def _table() -> Table:
    return Table(box=None, padding=(0, 2, 0, 0), header_style=FAINT, expand=True)


def _wide() -> Table:
    table = _table()
    table.add_column("published", width=DATE_WIDTH)
    table.add_column("outlet", width=OUTLET_WIDTH, overflow="fold")
    table.add_column("title", overflow="fold", ratio=1)
    table.add_column("said", width=COUNT_WIDTH, justify="right")
    table.add_column("fig.", width=COUNT_WIDTH, justify="right")
    table.add_column("show", width=KEY_WIDTH)
    return table


def _wide_cells(row: Listed) -> tuple[Text, ...]:
    counts = (Text(str(number or "")) for number in (row.attributions, row.figures))
    return Text(day(row.published)), Text(line(row.outlet)), _title(row), *counts, _key(row)


def _narrow() -> Table:
    table = _table()
    table.add_column("published", width=DATE_WIDTH)
    table.add_column("article", overflow="fold", ratio=1)
    table.add_column("show", width=KEY_WIDTH)
    return table


def _narrow_cells(row: Listed) -> tuple[Text, ...]:
    said = f"{row.attributions} said" if row.attributions else None
    figures = f"{row.figures} fig." if row.figures else None
    return Text(day(row.published)), _title(row).append(f"\n{line(row.outlet, said, figures)}", "not bold"), _key(row)


def _title(row: Listed) -> Text:
    title = Text().append(line(row.title), TITLE) if row.title else Text(line(row.opening))
    return title.append(f" (capture {row.revision} of {row.revisions})" if row.revisions > 1 else "", FAINT)


def _key(row: Listed) -> Text:
    return Text(visible(row.key if len(row.key) <= KEY_WIDTH else row.id), FAINT)
