"""What people judged, on the screen."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from reportedly.dossier.judging import Judged
from reportedly.formats.plain import visible
from reportedly.formats.terminal.palette import FAINT, TITLE, clock, line


def judgements_screen(rows: Iterable[Judged]) -> Iterator[Text]:
    """Each judgement: what was decided about what, by whom, whether it holds; or a word that there is none."""
    empty = True
    for row in rows:
        empty = False
        yield _judgement(row)
    if empty:
        yield Text("Nobody has judged anything here; `reportedly judge` does.")


def _judgement(row: Judged) -> Text:
    holds = row.state == "in force"
    out = Text(f"{row.kind} {row.decision.value}", TITLE if holds else FAINT)
    out.append("" if holds else f"  {row.state}", "yellow")
    out.append(f"\n  {visible(', '.join(row.subjects))}")
    return out.append(f"\n  {line(row.by, clock(row.at), row.note, row.id)}", FAINT)
