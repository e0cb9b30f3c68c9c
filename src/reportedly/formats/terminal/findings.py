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
        drawn = _sentences(rows, asked) if kind == "article" else (_attribution(row, asked) for row in rows)
        yield from (Padding(it, (0, 0, 1, 2)) for it in drawn)
    if not found:
        yield Text(f"Nothing here has all of: {visible(query)}")


def _count(rows: Sequence[Finding], limit: int) -> str:
    """How many places are shown; an article counts once for the limit, however many of its sentences match."""
    counted = {row.article if row.kind == "article" else row.id for row in rows}
    return f"the best {len(rows)}; more with --limit" if len(counted) >= limit else str(len(rows))


def _attribution(row: Finding, asked: re.Pattern[str]) -> Text:
    """Voice and stance, what was said, where."""
    out = Text().append(visible(row.voice or NOBODY), ROLES[Role.SOURCE] if row.voice else FAINT)
    if row.stance:
        out.append(f" {row.stance}", STANCES[Stance(row.stance)])
    if row.kind == "content":
        out.append("\n").append_text(_words(row, asked, ROLES[Role.CONTENT]))
    return out.append(f"\n{_about(row)}  ").append(row.locator, FAINT)


def _sentences(rows: Sequence[Finding], asked: re.Pattern[str]) -> Iterator[Text]:
    """For each article its sentences, every one with its address."""
    for _, group in groupby(rows, key=lambda row: row.article):
        sentences = list(group)
        out = Text(_about(sentences[0]))
        for row in sentences:
            out.append("\n- ").append_text(_words(row, asked, "")).append(f"  {row.locator}", FAINT)
        yield out


def _words(row: Finding, asked: re.Pattern[str], style: str) -> Text:
    words = Text().append(visible(row.words), style)
    words.highlight_regex(asked, MATCH)
    return words


def _about(row: Finding) -> str:
    return line(row.outlet or row.name, day(row.published), row.title)
