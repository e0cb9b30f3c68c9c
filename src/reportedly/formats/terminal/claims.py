"""Claims on the screen: in how many articles, from how many origins, with which stances."""

from collections.abc import Iterable, Iterator, Sequence
from shlex import quote

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from reportedly.dossier import Role
from reportedly.dossier.claim_lines import ClaimLine, ClaimView, StatementLine
from reportedly.formats.amounts import count, interval
from reportedly.formats.plain import visible
from reportedly.formats.terminal.palette import FAINT, NOBODY, ROLES, STANCES, TITLE, day, line
from reportedly.model import Stance
from reportedly.model.store import EVERYTHING, Filter

COUNT_WIDTH, GAP = 26, 1
"""Columns for "37 articles, 1–2 origins", and between stances: a line with a date fits 80."""

OWN_WORDS = "the article itself"


def claims_screen(
    rows: Iterable[ClaimLine], limit: int, asked: str = "", where: Filter = EVERYTHING
) -> Iterator[RenderableType]:
    """Under the five stances each claim: counts, words, addresses; or a word that there is none."""
    shown = 0
    for row in rows:
        if not shown:
            yield _head()
        yield _counts(row)
        yield _words(row)
        shown += 1
    if not shown:
        yield Text(_none(asked, where))
    elif shown == limit:
        yield Text(f"the first {shown}; more with --limit, fewer with words", FAINT)


def claim_screen(it: ClaimView) -> Iterator[RenderableType]:
    """One claim: its counts, every statement with why it is here, the figures, what people judged, what to do next."""
    yield _head()
    yield _counts(it.claim)
    yield _words(it.claim)
    yield from (Padding(_statement(row), (0, 0, 1, 2)) for row in it.statements)
    yield from _figures(it.statements)
    yield from _judgements(it)
    yield _next(it)


def _none(asked: str, where: Filter) -> str:
    told = f"No claim here has all of: {visible(asked)}" if asked else "No two statements here carry one claim."
    return told if where == EVERYTHING else f"{told}\nOnly articles of the outlet and time chosen were looked at."


def _head() -> Text:
    out = Text("articles, origins".ljust(COUNT_WIDTH), FAINT)
    for stance in Stance:
        out.append(" " * GAP).append(stance.value, STANCES[stance])
    return out.append(" " * GAP).append("first", FAINT)


def _counts(row: ClaimLine) -> Text:
    articles = f"{count(row.articles, 'article')}, "
    origins = interval(row.low, row.high)
    out = Text(articles, "bold").append(origins, "bold reverse")
    out.append(" " * max(0, COUNT_WIDTH - len(articles) - len(origins)))
    for stance in Stance:
        held = getattr(row, stance.value)
        out.append(" " * GAP).append(str(held).rjust(len(stance.value)), STANCES[stance] if held else FAINT)
    return out.append(" " * GAP).append(day(row.first), FAINT)


def _words(row: ClaimLine) -> Padding:
    out = Text(visible(row.words), TITLE).append(f"\n{row.id}  {row.locator}", FAINT)
    return Padding(out, (0, 0, 1, 2))


def _statement(row: StatementLine) -> Text:
    """Stance and voice, where and when, the words, why they are here."""
    out = Text().append(row.stance.value, STANCES[row.stance]).append(" ").append_text(_voice(row))
    out.append(f"  {line(row.outlet or row.name, day(row.published))}", FAINT)
    out.append("\n").append(visible(row.words), ROLES[Role.CONTENT])
    out.append(f"\n{row.id}  {row.locator}\n", FAINT)
    return out.append("" if row.score is None else f"{row.score:.0%} ", TITLE).append(visible(row.reason), FAINT)


def _voice(row: StatementLine) -> Text:
    if row.voice:
        return Text(visible(row.voice), ROLES[Role.SOURCE])
    return Text(NOBODY if row.is_attributed else OWN_WORDS, FAINT)


def _figures(rows: Sequence[StatementLine]) -> Iterator[Text]:
    """The figures as they differ: each with how many articles have it."""
    holders: dict[str, set[str]] = {}
    for row in rows:
        for figure in row.figures:
            holders.setdefault(figure, set()).add(row.article)
    if holders:
        out = Text("Figures", TITLE)
        for figure in sorted(holders, key=lambda it: (-len(holders[it]), it)):
            out.append(f"\n  {visible(figure)}").append(f"  {count(len(holders[figure]), 'article')}", FAINT)
        yield out.append("\n")


def _judgements(it: ClaimView) -> Iterator[Text]:
    if it.judgements:
        out = Text("Judged", TITLE)
        for one in it.judgements:
            out.append(f"\n  {one.decision.value} ").append(visible(", ".join(one.subjects)), FAINT)
            out.append(f"  {line(one.by, day(one.at), one.note, one.id)}", FAINT)
        yield out.append("\n")


def _next(it: ClaimView) -> Text:
    """Commands as a shell takes them: the words are a page's, and none of them may be run."""
    out = Text("where it comes from:  ", FAINT).append(f"reportedly trace {quote(visible(it.claim.words))}")
    if it.statements:
        out.append("\none does not belong:  ", FAINT)
        out.append(f"reportedly judge claim different {it.claim.id} STATEMENT")
    return out
