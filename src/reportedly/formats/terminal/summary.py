"""What came of the work, in a sentence."""

from rich.text import Text

from reportedly.model import Summary


def summary_text(it: Summary) -> Text:
    """What is new, what was known, what was found; and that there were problems."""
    out = Text(_files(it))
    if it.articles:
        found = f"{_count(it.articles, 'article')}, {_count(it.attributions, 'attribution')}"
        out.append(f"; {found} and {_count(it.figures, 'figure')}")
    out.append(".")
    if it.problems:
        out.append(f" {_count(it.problems, 'problem')}", "bold yellow").append(" (see: reportedly problems).")
    return out


def _files(it: Summary) -> str:
    if not it.captures_new and not it.captures_known:
        return "No new files" if not it.articles else "Read"
    known = f", {_count(it.captures_known, 'file')} known already" if it.captures_known else ""
    return f"{_count(it.captures_new, 'new file')}{known}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
