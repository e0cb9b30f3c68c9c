"""What stands first: what was asked, how many articles and origins, and what the dossier holds."""

from collections import Counter
from collections.abc import Iterator

from reportedly.dossier.provenance import Graph
from reportedly.dossier.topic import Dossier
from reportedly.formats.amounts import count, interval
from reportedly.formats.dossier_html.citing import Citations
from reportedly.formats.dossier_html.markup import Markup, Node, element, words
from reportedly.formats.dossier_html.parts import facts, spaced
from reportedly.formats.dossier_html.wording import clock, day, line, publisher
from reportedly.model import ArticleStance, Ending, Trace

STANCES = {
    ArticleStance.ASSERTS: ("asserts it", "assert it"),
    ArticleStance.DOUBTS: ("doubts it", "doubt it"),
    ArticleStance.DENIES: ("denies it", "deny it"),
    ArticleStance.OTHER: ("is on something else", "are on something else"),
}


def summary(it: Dossier, main: Graph, citing: Citations) -> Markup:
    """The head of the page."""
    return element(
        "header",
        element("p", "Dossier", class_="eyebrow"),
        element("h1", words(line(it.asked))),
        list(_headline(it)),
        facts(_facts(it, citing)),
        _origins(main, citing),
        class_="top",
    )


def _headline(it: Dossier) -> Iterator[Markup]:
    main = it.main
    low, high = (main.row.low, main.row.high) if main.row else (main.trace.low, main.trace.high)
    articles = len(main.row.articles) if main.row else len(main.trace.articles)
    yield element(
        "p",
        element("span", count(articles, "article"), ", "),
        element("strong", interval(low, high)),
        class_="headline",
    )
    if main.row:
        told = "No article carries these words as a claim. The count is that of the foremost claim of the topic: "
        yield element("p", told, element("q", words(line(main.row.claim.words))), class_="lead")
    elif not main.trace.articles:
        yield element("p", "No article carries these words as a claim; what speaks of them follows.", class_="lead")
        return
    yield element("p", _told(low, high), class_="lead")


def _told(low: int, high: int) -> str:
    if low == high == 1:
        return "However it is counted, one origin stands behind it. That says nothing about truth."
    return (
        f"Independent origins are counted as an interval: {low} where all that may be one origin is merged, {high} "
        "where only what certainly is. An origin is the furthest voice that can be reached; it says nothing about "
        "truth."
    )


def _facts(it: Dossier, citing: Citations) -> Iterator[tuple[str, Node]]:
    articles = list(it.articles.values())
    outlets = {line(one.metadata.outlet) for one in articles if one.metadata.outlet}
    dates = [one.metadata.published for one in articles if one.metadata.published]
    undated = len(articles) - len(dates)
    known = f"from {count(len(outlets), 'outlet')}" if outlets else "no outlet known"
    yield "Articles here", f"{len(articles)}, {known}"
    if dates:
        span = day(dates[0]) if day(dates[0]) == day(dates[-1]) else f"{day(dates[0])} – {day(dates[-1])}"
        yield "Published", span + (f"; {undated} undated" if undated else "")
    else:
        yield "Published", "no article has a date"
    yield "Stances", _stances(it.main.trace)
    yield "First", _first(it, citing)
    more = " or more" if it.carrying.is_cut else ""
    yield "Claims", f"{len(it.carrying.claims)}{more}"
    yield "Figures", f"{len(it.figures):,}"
    yield "Only", _filter(it)
    yield "Left out", "More articles hold these words; those with most of them were looked at." if it.is_cut else None


def _stances(trace: Trace) -> str:
    counted = Counter(one.stance for one in trace.articles)
    return ", ".join(f"{counted[it]} {forms[counted[it] != 1]}" for it, forms in STANCES.items() if counted[it])


def _first(it: Dossier, citing: Citations) -> Node:
    first = it.articles.get(it.main.trace.first or "")
    if first is None:
        return None
    return [words(publisher(first)), ", ", clock(first.metadata.published), " ", citing.article_tag(first.id)]


def _filter(it: Dossier) -> str | None:
    """What the articles were chosen by; claims are counted over the whole ledger all the same."""
    where = it.where
    parts = [f"outlets with “{line(where.outlet)}” in their name"] if where.outlet else []
    parts += [f"since {day(where.since)}"] if where.since else []
    parts += [f"until {day(where.until)}"] if where.until else []
    return f"{', '.join(parts)} (claims are counted over the whole ledger)" if parts else None


def _origins(main: Graph, citing: Citations) -> Markup | None:
    """The origins by name, those of most articles first."""
    reached = [one for one in main.ends if one.ending is Ending.REACHED and one.voice]
    if not reached:
        return None
    items = [
        element("li", citing.words(one.place, words(line(one.voice.name))), " ", element("b", len(one.articles)))
        for one in reached
        if one.voice
    ]
    return element(
        "div",
        element("h2", "Voices that the ways lead to, with their articles", class_="small", id="ends"),
        element("ul", spaced(items), class_="chips"),
    )
