"""Problems on the screen: where, what, and what to do."""

from rich.text import Text

from reportedly.dossier import Trouble
from reportedly.formats.plain import visible
from reportedly.formats.terminal.palette import FAINT


def trouble_text(trouble: Trouble) -> Text:
    """One problem: the place, the reason, the remedy."""
    out = Text(visible(trouble.file), "bold")
    out.append(f", {visible(trouble.place)}" if trouble.place else "").append(f": {visible(trouble.reason)}")
    return out.append(f"\n  → {visible(trouble.remedy)}", FAINT) if trouble.remedy else out
