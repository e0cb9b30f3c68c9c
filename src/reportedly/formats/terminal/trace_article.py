"""An article under an origin: how it stands, whom it has the claim from, who denies it there, and the words."""

from collections.abc import Iterable, Mapping

from rich.text import Text

from reportedly.dossier.locator import locator
from reportedly.dossier.provenance import ends_of
from reportedly.dossier.tracing import Tracing
from reportedly.formats.plain import visible
from reportedly.formats.terminal.palette import FAINT, day, line
from reportedly.model import Article, ArticleStance, Chain, Span, Spans, Traced, Voice
from reportedly.text.sentences import sentences

STANCES = {
    ArticleStance.ASSERTS: "bold",
    ArticleStance.DOUBTS: "bold magenta",
    ArticleStance.DENIES: "bold red",
    ArticleStance.OTHER: FAINT,
}
"""Styles of the word for how an article stands."""

TOLD = {
    ArticleStance.ASSERTS: "asserts it",
    ArticleStance.DOUBTS: "doubts it",
    ArticleStance.DENIES: "denies it",
    ArticleStance.OTHER: "is on something else",
}

BACK = " ← "
OWN = "its own report"

MOST_SENTENCES = 2
"""Sentences shown of those that name an origin."""


def article_text(one: Traced, origin: str | None, it: Tracing) -> Text:
    """An article of a trace, under one of its origins or under none."""
    voices = {voice.id: voice for voice in it.trace.voices}
    article, chain = it.articles[one.article], _chain(one, origin)
    out = Text(line(day(article.metadata.published), article.metadata.outlet or article.name))
    out.append(f" {TOLD[one.stance]}", STANCES[one.stance])
    out.append_text(_way(chain, origin, voices))
    if one.copy_of:
        out.append(f"; a copy of {visible(_name(one.copy_of, it.articles))}", FAINT)
    if one.denied_by:
        out.append("\nsays that it is denied by ")
        out.append(_named(one.denied_by, voices, ", "), STANCES[ArticleStance.DENIES])
    return out.append_text(_quoted(article, _shown(one, article, chain, origin)))


def _chain(one: Traced, origin: str | None) -> Chain | None:
    """The way to an origin; of an article that leads nowhere, the first with a step."""
    return next((chain for chain, end in ends_of(one) if (end == origin if origin else chain.steps)), None)


def _way(chain: Chain | None, origin: str | None, voices: Mapping[str, Voice]) -> Text:
    """The voices from the article up to the origin, which may be the article's own outlet, named by no step."""
    steps = tuple(dict.fromkeys(step.voice for step in chain.steps)) if chain else ()
    is_own = chain is not None and origin is not None and steps[-1:] != (origin,)
    if is_own and not steps:
        return Text(f"; {OWN}", FAINT)
    ways = (*steps, origin) if origin and steps[-1:] != (origin,) else steps
    out = Text("; has it from " if ways else "", FAINT).append(_named(ways, voices, BACK), "not dim")
    return out.append(f" ({OWN})" if is_own else "", FAINT)


def _named(keys: Iterable[str], voices: Mapping[str, Voice], between: str) -> str:
    return between.join(line(voices[key].name) for key in keys)


def _name(key: str, articles: Mapping[str, Article]) -> str:
    """What to call an article by; one that the trace does not name goes by its id."""
    return articles[key].name if key in articles else key


def _shown(one: Traced, article: Article, chain: Chain | None, origin: str | None) -> Spans:
    """The sentences that name the origin, where the article has such words; else the one closest to the claim."""
    last = chain.steps[-1] if chain and chain.steps else None
    named: list[Span] = []
    if last and (last.voice, last.article) == (origin, one.article):
        named = [it for it in sentences(article.text) if any(map(it.overlaps, last.spans))]
    return tuple(named[:MOST_SENTENCES]) or ((one.carries,) if one.carries else ())


def _quoted(article: Article, spans: Spans) -> Text:
    """The words, and their address."""
    out = Text(style=FAINT)
    if spans:
        said = " … ".join(" ".join(span.of(article.text).split()) for span in spans)
        out.append(f"\n{visible(said)}")
    return out.append(f"\n{locator(article.id, spans)}")
