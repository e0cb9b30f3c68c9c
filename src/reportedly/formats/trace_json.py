"""A traced claim as one JSON object."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from reportedly.dossier.tracing import Tracing
from reportedly.formats.plain import plain
from reportedly.model import Article, Chain, Merge, Step, Traced


def trace_object(it: Tracing) -> dict[str, Any]:
    """The object that ``reportedly trace --json`` prints; docs/origins.md describes it.

    Articles go by their names where these are unique among those traced, else by their ids. Spans are
    ``[start, end]`` in code points of the article's text.
    """
    names = _names(it.articles)
    return {
        "claim": it.trace.claim,
        "articles": {names[one.article]: _article(one, it.articles[one.article], names) for one in it.trace.articles},
        "voices": {voice.id: {"name": voice.name, "kind": voice.kind.value} for voice in it.trace.voices},
        "origin_count": {"low": it.trace.low, "high": it.trace.high},
        "merges": [_merge(merge, names) for merge in it.trace.merges],
        "first": names.get(it.trace.first or ""),
        "cut": it.is_cut,
    }


def _names(articles: Mapping[str, Article]) -> dict[str, str]:
    counted = Counter(article.name for article in articles.values())
    return {key: it.name if it.name and counted[it.name] == 1 else key for key, it in articles.items()}


def _article(one: Traced, article: Article, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "id": one.article,
        "stance": one.stance.value,
        "origins": list(one.origins),
        "via": list(one.via),
        "denied_by": list(one.denied_by),
        "copy_of": names.get(one.copy_of, one.copy_of) if one.copy_of else None,
        "published": article.metadata.published,
        "outlet": article.metadata.outlet,
        "carries": plain(one.carries),
        "closeness": one.closeness,
        "chain": [_step(step, names) for step in (one.chains[0].steps if one.chains else ())],
        "chains": [_chain(chain, names) for chain in one.chains],
    }


def _chain(chain: Chain, names: Mapping[str, str]) -> dict[str, Any]:
    return {"ending": chain.ending.value, "steps": [_step(step, names) for step in chain.steps]}


def _step(step: Step, names: Mapping[str, str]) -> dict[str, Any]:
    return {"voice": step.voice, "article": names.get(step.article, step.article), "spans": plain(step.spans)}


def _merge(merge: Merge, names: Mapping[str, str]) -> dict[str, Any]:
    places = [{"article": names.get(it.article, it.article), "span": plain(it.span)} for it in merge.places]
    return {"of": list(merge.of), "certainty": merge.certainty.value, "reason": merge.reason, "places": places}
