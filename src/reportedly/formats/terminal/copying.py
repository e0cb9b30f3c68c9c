"""Texts that several articles carry, on the screen."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from reportedly.dossier.copying import Copied
from reportedly.formats.amounts import count
from reportedly.formats.plain import visible
from reportedly.formats.terminal.palette import FAINT, TITLE

UNKNOWN = "origin unknown"


def copying_screen(texts: Iterable[Copied]) -> Iterator[Text]:
    """Each text: whose it is and why, then who carries it; or a word that there is none."""
    empty = True
    for text in texts:
        empty = False
        yield _text(text)
    if empty:
        yield Text("No text stands in more than one article.")


def _text(text: Copied) -> Text:
    carrying = count(len(text.articles), "article")
    out = Text().append(visible(text.origin or UNKNOWN), TITLE).append(f", {carrying}")
    out.append(f" ({visible(text.reason)})", FAINT)
    out.append(f"\n  {visible(', '.join(text.articles))}")
    return out.append(f"\n  partly: {visible(', '.join(text.partial))}", FAINT) if text.partial else out
