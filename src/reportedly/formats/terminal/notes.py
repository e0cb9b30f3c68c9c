"""Margin notes in words: who, how firmly, through whom; how many."""

from collections.abc import Iterable

from rich.table import Table
from rich.text import Text

from reportedly.dossier import AttributionNote, FigureNote, Note, Role
from reportedly.formats.amounts import amount, kind_words
from reportedly.formats.plain import visible
from reportedly.formats.terminal.palette import FAINT, NOBODY, ROLES, STANCES, raised

SIGN_WIDTH = 12
"""Columns for the number and the stance: "¹² withholds"."""


def notes_table(notes: Iterable[Note]) -> Table:
    """Margin notes under each other: what kind of note it is on the left, the words on the right."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=SIGN_WIDTH)
    grid.add_column()
    for note in notes:
        grid.add_row(*(_attribution(note) if isinstance(note, AttributionNote) else _figure(note)))
    return grid


def _attribution(note: AttributionNote) -> tuple[Text, Text]:
    out = _voice(note.voice).append(f" {note.confidence:.0%}", FAINT)
    for number, voice in zip(note.relies_on, note.through, strict=True):
        out.append("\n← ", FAINT).append(f"{raised(number)} ").append_text(_voice(voice))
    return Text(f"{raised(note.number)} {note.stance.value}", STANCES[note.stance]), out


def _voice(voice: str | None) -> Text:
    return Text().append(visible(voice), ROLES[Role.SOURCE]) if voice else Text().append(NOBODY, FAINT)


def _figure(note: FigureNote) -> tuple[Text, Text]:
    out = Text().append(amount(note.low, note.high, note.approx), "bold").append(f" {kind_words(note.kind)}")
    about = ", ".join(visible(words) for words in (note.of, note.place, note.when) if words)
    out.append(f": {about}" if about else "").append("" if note.status == "stated" else f" ({note.status})")
    return Text("#", FAINT, justify="right"), out.append(f" {raised(note.claim_of)}" if note.claim_of else "")
