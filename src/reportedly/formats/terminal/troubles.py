"""Problems on the screen: where, what, and what to do."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from reportedly.dossier import Trouble
from reportedly.formats.plain import visible
from reportedly.formats.terminal.palette import FAINT


def troubles_screen(troubles: Iterable[Trouble]) -> Iterator[Text]:
    """Every problem, or a word that there is none."""
    empty = True
    for trouble in troubles:
        empty = False
        yield trouble_text(trouble)
    if empty:
        yield Text("No problems.")


def trouble_text(trouble: Trouble) -> Text:
    """One problem: the place, the reason, the remedy."""
    out = Text().append(visible(trouble.file), "bold")
    out.append(f", {visible(trouble.place)}" if trouble.place else "").append(f": {visible(trouble.reason)}")
    return out.append(f"\n  → {visible(trouble.remedy)}", FAINT) if trouble.remedy else out
