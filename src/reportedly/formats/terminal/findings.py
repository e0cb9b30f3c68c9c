"""What a search found, on the screen: voices, contents and articles, each with its address."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from rich.padding import Padding
from rich.text import Text

from reportedly.dossier import Finding, Role
from reportedly.formats.plain import visible
from reportedly.formats.terminal.palette import FAINT, NOBODY, ROLES, STANCES, TITLE, day, line
from reportedly.model import Stance

HEADINGS = {"voice": "Voices", "content": "What was said", "article": "In the articles"}
MATCH = "underline"

_WORD = re.compile(r"\w+")


def findings_screen(found: Sequence[Finding], query: str, limit: int) -> Iterator[Text | Padding]:
    """A heading for each kind, then each place with its words; those asked for are underlined."""
    asked = re.compile("|".join(rf"\b{re.escape(word)}\w*" for word in _WORD.findall(query)) or r"(?!)", re.IGNORECASE)
    for kind, group in groupby(found, key=lambda finding: finding.kind):
        rows = list(group)
        yield Text().append(HEADINGS.get(kind, kind), TITLE).append(f" ({_count(rows, limit)})", FAINT)
        yield from (Padding(_finding(row, asked), (0, 0, 1, 2)) for row in rows)
    if not found:
        yield Text(f"Nothing here has all of: {visible(query)}")


def _count(rows: Sequence[Finding], limit: int) -> str:
    """How many places are shown; an article counts once for the limit, however many of its sentences match."""
    counted = {row.article if row.kind == "article" else row.id for row in rows}
    return f"the best {len(rows)}; more with --limit" if len(counted) >= limit else str(len(rows))


def _finding(row: Finding, asked: re.Pattern[str]) -> Text:
    out = _said(row.voice, Stance(row.stance)) if row.stance else Text()
    words = Text().append(visible(row.words), ROLES[Role.CONTENT] if row.kind == "content" else "")
    words.highlight_regex(asked, MATCH)
    if row.kind != "voice":
        out.append_text(words).append("\n")
    about = line(row.outlet or row.name, day(row.published), row.title)
    return out.append(about).append(f"\n{row.locator}", FAINT)


def _said(voice: str | None, stance: Stance) -> Text:
    who = Text().append(visible(voice) if voice else NOBODY, ROLES[Role.SOURCE] if voice else FAINT)
    return who.append(f" {stance.value}\n", STANCES[stance])
