"""A traced claim as a tree: each origin, and under it the articles with their way to it."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from reportedly.dossier.tracing import Tracing
from reportedly.formats.amounts import count, interval
from reportedly.formats.plain import visible
from reportedly.formats.terminal.palette import FAINT, TITLE, day, line
from reportedly.formats.terminal.trace_article import STANCES, article_text
from reportedly.model import ArticleStance, Ending, Merge, Place, Traced, Voice

NOBODY = "nobody named"
CIRCULAR = "the way comes back on itself"
GUIDE = "dim"
SCRIPT = "LATIN"
"""What the names of the letters that English is written in have in them, in Unicode."""


def trace_screen(it: Tracing) -> Iterator[RenderableType]:
    """The claim with its count, the tree of origins, and why voices were taken for one."""
    if not it.trace.articles:
        yield Text(f"No article here carries that claim. {_remedy(it.trace.claim)}")
        return
    yield _heading(it)
    yield _tree(it)
    if it.trace.merges:
        yield Text("Taken for one", TITLE)
        yield _merges(it)


def _remedy(claim: str) -> str:
    letters = [letter for letter in claim if letter.isalpha()]
    if 2 * sum(SCRIPT in unicodedata.name(letter, "") for letter in letters) < len(letters):
        return "Only English is read: put it in English words."
    return "Put it in plainer words, or look with `reportedly search`."


def _heading(it: Tracing) -> Text:
    out = Text(visible(it.trace.claim), TITLE)
    out.append(f"\n{count(len(it.trace.articles), 'article')}, ", "bold")
    out.append(interval(it.trace.low, it.trace.high), "bold reverse")
    out.append(f"  {_stances(it.trace.articles)}", FAINT)
    if _is_denied(it.trace.articles):
        out.append("\nmost deny it: the origins are those of the claim, not of the denial", "yellow")
    if first := it.articles.get(it.trace.first or ""):
        out.append(f"\nfirst: {line(day(first.metadata.published), first.metadata.outlet or first.name)}", FAINT)
    if it.is_cut:
        out.append("\nmore articles hold these words; only those with most of them were looked at", "yellow")
    return out


def _is_denied(articles: Sequence[Traced]) -> bool:
    return 2 * sum(it.stance is ArticleStance.DENIES for it in articles) > len(articles)


def _stances(articles: Iterable[Traced]) -> str:
    counted = Counter(it.stance for it in articles)
    return ", ".join(f"{counted[stance]} {_verb(stance, counted[stance])}" for stance in STANCES if counted[stance])


def _verb(stance: ArticleStance, articles: int) -> str:
    if stance is ArticleStance.OTHER:
        return "on something else"
    return {"asserts": "assert", "doubts": "doubt", "denies": "deny"}[stance.value] if articles != 1 else stance.value


def _tree(it: Tracing) -> Tree:
    voices = {voice.id: voice for voice in it.trace.voices}
    tree = Tree(Text("origins", FAINT), guide_style=GUIDE, hide_root=True)
    by_origin = Counter(origin for one in it.trace.articles for origin in one.origins)
    for origin, carrying in sorted(by_origin.items(), key=lambda pair: (-pair[1], pair[0])):
        branch = tree.add(_origin(voices[origin], carrying))
        for one in it.trace.articles:
            if origin in one.origins:
                branch.add(article_text(one, origin, it))
    _loose(it, tree)
    return tree


def _origin(voice: Voice, carrying: int) -> Text:
    out = Text(visible(voice.name), "bold blue").append(f"  {voice.kind.value}", FAINT)
    return out.append(f", {count(carrying, 'article')}  {voice.id}", FAINT)


def _loose(it: Tracing, tree: Tree) -> None:
    """The articles that lead to nobody, and those that lead in a circle."""
    for ending, name in ((Ending.BROKEN, NOBODY), (Ending.CIRCULAR, CIRCULAR)):
        found = [one for one in it.trace.articles if not one.origins and _ends(one, ending)]
        if found:
            branch = tree.add(Text(name, "yellow").append(f"  {count(len(found), 'article')}", FAINT))
            for one in found:
                branch.add(article_text(one, None, it))


def _ends(one: Traced, ending: Ending) -> bool:
    return any(chain.ending is ending for chain in one.chains)


def _merges(it: Tracing) -> Table:
    """How sure, which voices and why: what the same words show of several voices is told once."""
    names = {voice.id: voice.name for voice in it.trace.voices}
    shown: dict[tuple[str, str, tuple[Place, ...]], list[Merge]] = {}
    for merge in it.trace.merges:
        shown.setdefault((merge.certainty.value, merge.reason, merge.places), []).append(merge)
    table = Table.grid(padding=(0, 1, 0, 0))
    table.add_column(style=FAINT, no_wrap=True)
    table.add_column(overflow="fold")
    for (certainty, reason, _), merges in shown.items():
        of = dict.fromkeys(" = ".join(names.get(one, one) for one in merge.of) for merge in merges)
        table.add_row(
            f"  {certainty}", Text(visible(", ".join(of)), "bold").append(f"  {visible(reason)}", "not bold dim")
        )
    return table
