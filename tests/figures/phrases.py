"""The table of own phrases, and how a figure is written in it."""

from pathlib import Path

from reportedly.extract.figures import find_figures
from reportedly.model import Figure

TABLE = Path(__file__).with_name("phrases.tsv")


def rows() -> list[tuple[str, str]]:
    """Phrases with their right reading."""
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [(phrase, right) for phrase, right in (line.split("\t") for line in lines if not line.startswith("#"))]


def written(figure: Figure) -> str:
    """A figure as the table writes it."""
    ends = ["" if end is None else str(end) for end in (figure.low, figure.high)]
    status = "" if figure.status == "stated" else f" {figure.status}"
    return f"{figure.kind} {ends[0]}..{ends[1]}{'~' if figure.approx else ''}{status}"


def reading(phrase: str) -> str:
    """The figures of a phrase as the table writes them."""
    return "; ".join(written(figure) for figure in find_figures(phrase, ())) or "-"
