"""What came of the work, in a sentence."""

from rich.text import Text

from reportedly.formats.amounts import count
from reportedly.model import Summary


def summary_text(it: Summary) -> Text:
    """What is new, what was known, what was found; and that there were problems."""
    out = Text(_files(it))
    if it.articles:
        found = f"{count(it.articles, 'article')}, {count(it.attributions, 'attribution')}"
        out.append(f"; {found} and {count(it.figures, 'figure')}")
    out.append(".")
    if it.problems:
        out.append(f" {count(it.problems, 'problem')}", "bold yellow").append(" (see: reportedly problems).")
    return out


def _files(it: Summary) -> str:
    if not it.captures_new and not it.captures_known:
        return "No new files" if not it.articles else "Read"
    known = f", {count(it.captures_known, 'file')} known already" if it.captures_known else ""
    return f"{count(it.captures_new, 'new file')}{known}"
