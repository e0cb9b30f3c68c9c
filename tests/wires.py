"""Tiny articles traced: text in, trace out."""

import tiny
from reportedly.compare.reuse_comparison import compare_new
from reportedly.dossier.tracing import tracing

CLAIM = "A soldier captured near Osk has died"


def ledger(*readings, judgements=()):
    """A ledger of the readings, compared, with what was judged."""
    store = tiny.ledger(*readings)
    list(compare_new(store))
    for judgement in judgements:
        store.judge(judgement)
    return store


def traced(*readings, claim=CLAIM, judgements=()):
    """The trace of a claim through the readings."""
    return tracing(ledger(*readings, judgements=judgements), claim).trace


def told(name, text, *said, outlet=None, published=None, handovers=()):
    """An article with attributions: (source, cue, content) each, in order, or the same with more as a dictionary."""
    it = tiny.article(text, name=name, outlet=outlet, published=published, handovers=handovers)
    records = [tiny.said(text, f"a{n}", *one[:3], **(one[3] if len(one) > 3 else {})) for n, one in enumerate(said, 1)]
    return tiny.reading(it, *records)


def of(trace, reading):
    """What one article has for the claim; None where it is left out."""
    return next((it for it in trace.articles if it.article == reading.article.id), None)


def names(trace, ids):
    """The names of the voices with these ids."""
    known = {voice.id: voice.name for voice in trace.voices}
    return [known[it] for it in ids]
