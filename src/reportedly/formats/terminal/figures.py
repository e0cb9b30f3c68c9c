"""Figures on the screen: how many, of whom, where, when, who says so, and the address of the words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from rich.console import Console, ConsoleOptions, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.dossier.figures import Tallied
from reportedly.formats.amounts import amount, kind_words
from reportedly.formats.plain import visible
from reportedly.formats.terminal.palette import FAINT, NOBODY, STANCES, TITLE, day, line

BATCH = 200
"""Rows drawn at a time, so that the first ones show at once."""

KIND_WIDTH, AMOUNT_WIDTH, STANCE_WIDTH, LOCATOR_WIDTH = 10, 14, 9, 31
"""Columns of the screen; the words share the rest. An address fits: whoever copies it needs it on one line."""

WIDE = 130
"""Columns that a screen must have for a table; on a narrower one each figure is a block of lines."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Some rows as rich draws them; the first batch has the heading."""

    rows: Sequence[Tallied]
    number: int

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if options.max_width < WIDE:
            yield from chain.from_iterable(map(_block, self.rows))
            return
        table = _table()
        table.show_header = self.number == 0
        for row in self.rows:
            table.add_row(*_cells(row))
        yield table


def figures_tables(rows: Iterable[Tallied]) -> Iterator[Batch | Text]:
    """Batches of rows that stand under each other; or a word that there are none."""
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
    table.add_column("article, permalink", width=LOCATOR_WIDTH, overflow="fold")
    return table


def _block(row: Tallied) -> Iterator[Text | Padding]:
    """How many of whom; where and when; who says so, in which article; the address of the words."""
    yield _amount(row).append(f" {kind_words(row.kind)}", TITLE).append(f"  {visible(row.of)}")
    where = Text(" · ").join(part for part in (Text(visible(row.place)), _when(row)) if part)
    voice = Text("  ").join(part for part in (_voice(row), _stance(row), _article(row)) if part)
    below = (part for part in (where, voice, Text(row.locator, FAINT)) if part)
    yield Padding(Text("\n").join(below), (0, 0, 1, 2))


def _cells(row: Tallied) -> tuple[Text, ...]:
    return (
        Text(kind_words(row.kind)),
        _amount(row),
        Text(visible(row.of)),
        Text(visible(row.place)),
        _when(row),
        _voice(row),
        _stance(row),
        _article(row).append(f"\n{row.locator}", FAINT),
    )


def _voice(row: Tallied) -> Text:
    return Text(visible(row.voice)) if row.voice else Text(NOBODY if row.claim_of else "", FAINT)


def _stance(row: Tallied) -> Text:
    return Text(row.stance.value, STANCES[row.stance]) if row.stance else Text()


def _article(row: Tallied) -> Text:
    return Text(line(row.outlet or row.name, day(row.published)))


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
