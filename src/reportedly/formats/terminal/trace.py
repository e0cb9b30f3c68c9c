"""A traced claim as a tree: each origin, and under it the articles with their way to it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from rich.console import RenderableType
from rich.text import Text
from rich.tree import Tree

from reportedly.dossier.tracing import Tracing
from reportedly.formats.amounts import count, interval
from reportedly.formats.plain import visible
from reportedly.formats.terminal.palette import FAINT, TITLE, day, line
from reportedly.model import Article, ArticleStance, Ending, Traced, Voice

STANCES = {
    ArticleStance.ASSERTS: "bold",
    ArticleStance.DOUBTS: "bold magenta",
    ArticleStance.DENIES: "bold red",
    ArticleStance.OTHER: FAINT,
}
"""Styles of the word for how an article stands."""

NOBODY = "nobody named"
CIRCULAR = "the way comes back on itself"
BACK = " ← "
GUIDE = "dim"


def trace_screen(it: Tracing) -> Iterator[RenderableType]:
    """The claim with its count, the tree of origins, and why voices were taken for one."""
    if not it.trace.articles:
        yield Text("No article here carries that claim. Put it in plainer words, or look with `reportedly search`.")
        return
    yield _heading(it)
    yield _tree(it)
    yield from _merges(it)


def _heading(it: Tracing) -> Text:
    out = Text(visible(it.trace.claim), TITLE)
    out.append(f"\n{count(len(it.trace.articles), 'article')}, ", "bold")
    out.append(interval(it.trace.low, it.trace.high), "bold reverse")
    out.append(f"  {_stances(it.trace.articles)}", FAINT)
    if first := it.articles.get(it.trace.first or ""):
        out.append(f"\nfirst: {line(day(first.metadata.published), first.metadata.outlet or first.name)}", FAINT)
    if it.is_cut:
        out.append("\nmore articles hold these words; only those with most of them were looked at", "yellow")
    return out


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
                branch.add(_article(one, it.articles[one.article], origin, voices))
    _loose(it, tree, voices)
    return tree


def _origin(voice: Voice, carrying: int) -> Text:
    out = Text(visible(voice.name), "bold blue").append(f"  {voice.kind.value}", FAINT)
    return out.append(f", {count(carrying, 'article')}  {voice.id}", FAINT)


def _loose(it: Tracing, tree: Tree, voices: Mapping[str, Voice]) -> None:
    """The articles that lead to nobody, and those that lead in a circle."""
    for ending, name in ((Ending.BROKEN, NOBODY), (Ending.CIRCULAR, CIRCULAR)):
        found = [one for one in it.trace.articles if not one.origins and _ends(one, ending)]
        if found:
            branch = tree.add(Text(name, "yellow").append(f"  {count(len(found), 'article')}", FAINT))
            for one in found:
                branch.add(_article(one, it.articles[one.article], None, voices))


def _ends(one: Traced, ending: Ending) -> bool:
    return any(chain.ending is ending for chain in one.chains)


def _article(one: Traced, article: Article, origin: str | None, voices: Mapping[str, Voice]) -> Text:
    about = article.metadata
    out = Text(f"{one.stance.value:8}", STANCES[one.stance])
    out.append(line(day(about.published), about.outlet or article.name))
    for voice in _way(one, origin):
        out.append(BACK, FAINT).append(visible(voices[voice].name))
    if one.copy_of:
        out.append("  copy", FAINT)
    if one.carries:
        out.append(f"\n{visible(' '.join(one.carries.of(article.text).split()))}", FAINT)
    out.append(f"\n{article.id}#{one.carries.start}-{one.carries.end}" if one.carries else f"\n{article.id}", FAINT)
    return out


def _way(one: Traced, origin: str | None) -> tuple[str, ...]:
    """The voices from the article up to an origin; for an article that leads nowhere, those that it has."""
    for chain in one.chains:
        steps = tuple(dict.fromkeys(step.voice for step in chain.steps))
        if (origin is None and steps) or (origin and steps[-1:] == (origin,)):
            return steps
    return (origin,) if origin else ()


def _merges(it: Tracing) -> Iterator[Text]:
    names = {voice.id: voice.name for voice in it.trace.voices}
    if it.trace.merges:
        yield Text("Taken for one", TITLE)
    shown = dict.fromkeys((merge.certainty.value, merge.of, merge.reason) for merge in it.trace.merges)
    for certainty, of, reason in shown:
        yield (
            Text(f"  {certainty:8} ", FAINT)
            .append(visible(" = ".join(names.get(one, one) for one in of)), "bold")
            .append(f"  {visible(reason)}", FAINT)
        )
