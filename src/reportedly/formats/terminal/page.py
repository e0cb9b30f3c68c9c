"""An article on the screen: its text, with who says what beside it."""

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, RenderResult
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reportedly.dossier import AttributionNote, Page, Paragraph
from reportedly.formats.plain import visible
from reportedly.formats.terminal.ink import Ink, Stances, in_colour, in_signs, legend_in_colour, legend_in_signs
from reportedly.formats.terminal.notes import notes_table
from reportedly.formats.terminal.palette import FAINT, TITLE, clock, line
from reportedly.formats.terminal.troubles import trouble_text
from reportedly.model import Handover

TEXT_WIDTH = 72
"""Columns of text at most: longer lines are hard to read."""

MARGIN_WIDTH = 44
"""Columns of the margin at most."""

GUTTER = 3
"""Columns between text and margin."""

SIDE_BY_SIDE = 96
"""Columns that a screen must have for a margin beside the text; on a narrower one the notes stand below."""

HANDOVERS = {
    "forwarded_from": "forwarded from",
    "reply_to": "in reply to",
    "feed_source": "the feed names as its source",
}


class PageScreen:
    """A page as rich draws it: in colour where the console has colour, with brackets where it has none."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        ink, legend = (in_signs, legend_in_signs) if console.no_color or not console.color_system else _COLOURED
        yield from _head(self.page)
        yield Text()
        yield from _body(self.page, ink, options.max_width)
        yield legend()
        yield from _troubles(self.page)


_COLOURED = (in_colour, legend_in_colour)


def _head(page: Page) -> Iterator[Text]:
    about = page.article.metadata
    yield Text(visible(about.title or page.article.name), TITLE)
    published = f"published {clock(about.published)}" if about.published else "no date found"
    by = f"by {about.byline}" if about.byline else None
    yield Text(line(about.outlet or "outlet unknown", published, by))
    captured = f"captured {clock(about.captured)}" if about.captured else None
    yield from (
        Text(words, FAINT) for words in (line(about.url), line(page.article.id, page.article.name, captured)) if words
    )
    yield from map(_handover, page.article.handovers)
    yield from _revisions(page)


def _handover(it: Handover) -> Text:
    return Text(f"{HANDOVERS.get(it.kind, it.kind)} {line(it.voice, it.reference)}", "italic")


def _revisions(page: Page) -> Iterator[Text]:
    if len(page.revisions) > 1:
        place = page.revisions.index(page.article.id) + 1
        others = ", ".join(it for it in page.revisions if it != page.article.id)
        yield Text(f"capture {place} of {len(page.revisions)} of this address; the others: {others}", "italic")


def _body(page: Page, ink: Ink, width: int) -> Iterator[Table | Padding | Text]:
    stances = {note.number: note.stance for note in page.notes if isinstance(note, AttributionNote)}
    draw = _beside if width >= SIDE_BY_SIDE else _below
    for paragraph in page.paragraphs:
        yield from draw(page, paragraph, ink, stances, width)


def _beside(page: Page, paragraph: Paragraph, ink: Ink, stances: Stances, width: int) -> Iterator[Table | Text]:
    text = min(TEXT_WIDTH, width - MARGIN_WIDTH - GUTTER)
    grid = Table.grid(padding=(0, GUTTER, 0, 0))
    grid.add_column(width=text)
    grid.add_column(width=MARGIN_WIDTH)
    grid.add_row(ink(page.article.text, paragraph, stances), notes_table(paragraph.notes))
    yield grid
    yield Text()


def _below(page: Page, paragraph: Paragraph, ink: Ink, stances: Stances, width: int) -> Iterator[Padding | Text]:
    yield ink(page.article.text, paragraph, stances)
    if paragraph.notes:
        yield Padding(notes_table(paragraph.notes), (0, 0, 0, 4))
    yield Text()


def _troubles(page: Page) -> Iterator[Text]:
    if page.troubles:
        yield Text("\nProblems", TITLE)
    yield from map(trouble_text, page.troubles)
