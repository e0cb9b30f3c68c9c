"""Claims on the screen: in how many articles, from how many origins, with which stances."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from shlex import quote

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.padding import Padding
from rich.text import Text

from reportedly.dossier import Role
from reportedly.dossier.claim_lines import ClaimLine, ClaimView, StatementLine
from reportedly.formats.amounts import count, interval
from reportedly.formats.plain import visible
from reportedly.formats.terminal.palette import FAINT, NOBODY, ROLES, STANCES, TITLE, day, line
from reportedly.model import Stance
from reportedly.model.store import EVERYTHING, Filter

WIDE = 80
"""Columns that a screen must have for the stances side by side; on a narrower one each claim names its own."""

COUNT_WIDTH, GAP = 28, 1
"""Columns for "37 articles, 1–2 origins", and between stances: a line with a date just fits WIDE."""

OWN_WORDS = "the article itself"
UNNAMED = "somebody unnamed"


@dataclass(frozen=True, slots=True)
class Head:
    """The five stances over their columns; nothing where there is no room for columns."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if options.max_width >= WIDE:
            yield _head()


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts of a claim under the head, or by name where there is no room for columns."""

    row: ClaimLine

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        yield _counts(self.row) if options.max_width >= WIDE else _named_counts(self.row)


def claims_screen(
    rows: Iterable[ClaimLine], limit: int, asked: str = "", where: Filter = EVERYTHING
) -> Iterator[RenderableType]:
    """Under the five stances each claim: counts, words, addresses; or a word that there is none."""
    shown = 0
    for row in rows:
        if not shown:
            yield Head()
        yield Counts(row)
        yield _words(row)
        shown += 1
    if not shown:
        yield Text(_none(asked, where))
    elif shown == limit:
        yield Text(f"the first {shown}; more with --limit, fewer with words", FAINT)


def claim_screen(it: ClaimView) -> Iterator[RenderableType]:
    """One claim: its counts, every statement with why it is here, the figures, what people judged, what to do next."""
    yield Head()
    yield Counts(it.claim)
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


def _carried(row: ClaimLine) -> Text:
    articles = f"{count(row.articles, 'article')}, "
    return Text(articles, "bold").append(interval(row.low, row.high), "bold reverse")


def _named_counts(row: ClaimLine) -> Text:
    """Under each other: how many carry it and since when, then the stances that somebody takes."""
    out = _carried(row).append(f" · first {day(row.first)}" if row.first else "", FAINT)
    taken = [Text(f"{stance.value} {held}", STANCES[stance]) for stance in Stance if (held := getattr(row, stance))]
    return out.append("\n").append_text(Text(" · ", FAINT).join(taken))


def _counts(row: ClaimLine) -> Text:
    out = _carried(row)
    out.append(" " * max(0, COUNT_WIDTH - out.cell_len))
    for stance in Stance:
        held = getattr(row, stance.value)
        out.append(" " * GAP).append(str(held).rjust(len(stance.value)), STANCES[stance] if held else FAINT)
    return out.append(" " * GAP).append(day(row.first), FAINT)


def _words(row: ClaimLine) -> Padding:
    out = Text(visible(row.words), TITLE).append(f"\n{row.id}  {row.locator}", FAINT)
    return Padding(out, (0, 0, 1, 2))


def _statement(row: StatementLine) -> Text:
    """Stance and voice, where and when, inside and through what, the words, why they are here."""
    out = Text().append(row.stance.value, STANCES[row.stance]).append(" ").append_text(_voice(row))
    out.append(f"  {line(row.outlet or row.name, day(row.published))}", FAINT)
    out.append_text(_inside(row))
    for voice in row.through:
        out.append("\n← ", FAINT).append(*(_named(voice) if voice else (NOBODY, FAINT)))
    out.append("\n").append(visible(row.words), ROLES[Role.CONTENT])
    out.append(f"\n{row.id}  {row.locator}\n", FAINT)
    return out.append("" if row.score is None else f"{row.score:.0%} ", TITLE).append(visible(row.reason), FAINT)


def _inside(row: StatementLine) -> Text:
    """A line that says in whose words the statement stands, and what that voice makes of them; or nothing."""
    if row.within_stance is None:
        return Text()
    out = Text("\ninside what ", FAINT).append(*(_named(row.within_voice) if row.within_voice else (UNNAMED,)))
    if row.within_stance.stands_behind:
        return out.append(" says", FAINT)
    return out.append(" ").append(row.within_stance.value, STANCES[row.within_stance])


def _named(voice: str) -> tuple[str, str]:
    return visible(voice), ROLES[Role.SOURCE]


def _voice(row: StatementLine) -> Text:
    if row.voice:
        return Text(*_named(row.voice))
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
