"""Who has it from whom within one text: which draft relies on which."""

import re
from collections.abc import Sequence

from reportedly.extract.drafts import Draft
from reportedly.extract.tagger import Cue
from reportedly.model import Spans, cover, length, shared

SAME_CONTENT = 0.5
"""Share of the joint extent from which two contents count as the same words, as in the scorer's relation measure."""

_IS_RELIED_ON = re.compile(
    r"\b(?:citing|cit(?:es|ed)(?! by)|quoting|(?:as )?saying|through|from|via|provided by)\b", re.IGNORECASE
)
_RELIES = re.compile(r"\b(?:quote[sd]|(?:cited|carried|obtained|reported|aired|published) by)\b", re.IGNORECASE)
"""Cues by which a text names whom somebody has it from, and who has it from somebody."""

Link = tuple[Cue, Cue]
"""The cue that relies, and the cue relied on."""


def relays(text: str, found: Sequence[Draft], weights: Sequence[float]) -> set[Link]:
    """The likely links, best first, none that would close a circle; ``weights`` as in ``signs``.

    A source is never relied on by itself, in the same words at the same place (5 of the 3,800 annotated links).
    """
    there = {draft.cue: draft for draft in found}
    near = {down.cue: [there[cue] for cue in down.upstream if cue in there] for down in found}
    scored = [
        (sum(w * x for w, x in zip(weights, signs(text, down, up, near[down.cue]), strict=True)), down.cue, up.cue)
        for down in found
        for up in near[down.cue]
        if up.cue != down.cue and not (down.source and down.source == up.source)
    ]
    kept: set[Link] = set()
    for _, down, up in sorted((s for s in scored if s[0] > 0), key=lambda s: (-s[0], s[1], s[2])):
        if not _leads(kept, up, down):
            kept.add((down, up))
    return kept


def signs(text: str, down: Draft, up: Draft, near: Sequence[Draft]) -> tuple[float, ...]:
    """What speaks for ``down`` relying on ``up``, as numbers for a logistic rule.

    1 (the bias); the network's log-odds; whether up's cue stands in down's content, where down's stance takes it up,
    and in no other's between them, of those ``near`` down; the same where down's stance leaves it open, for who denies,
    doubts or withholds does not rely on what it speaks of (annotation guide); the first where up has no source; whether
    both speak the same words; unless one is nested in the other, which way their cues point.
    """
    inside = cover(down.content, up.place)
    open_stance = not down.stance.stands_behind
    left_open = inside and open_stance
    nested = inside and not open_stance and not any(_stands_between(down, it, up) for it in near)
    beside = not inside and not cover(up.content, down.place)
    same = beside and overlap(down.content, up.content) > SAME_CONTENT
    points = _points(up.place.of(text)) - _points(down.place.of(text)) if beside else 0
    score = down.upstream[up.cue]
    return (1.0, score, float(nested), float(left_open), float(nested and not up.source), float(same), float(points))


def _points(cue: str) -> int:
    """1 where a cue names whom somebody has it from ("citing"), -1 where it names who has it ("quoted by"), else 0."""
    return bool(_IS_RELIED_ON.search(cue)) - bool(_RELIES.search(cue))


def _stands_between(down: Draft, it: Draft, up: Draft) -> bool:
    """Whether up is nested in another attribution that is itself nested in down."""
    return it.cue not in (down.cue, up.cue) and cover(down.content, it.place) and cover(it.content, up.place)


def overlap(a: Spans, b: Spans) -> float:
    """Shared code points over joint ones (Jaccard), 0 where either is empty."""
    common = shared(a, b)
    joint = length((*a, *b)) - common
    return common / joint if joint else 0.0


def _leads(links: set[Link], start: Cue, goal: Cue) -> bool:
    """Whether going upstream from ``start`` reaches ``goal``."""
    seen, todo = set[Cue](), [start]
    while todo:
        here = todo.pop()
        if here == goal:
            return True
        if here not in seen:
            seen.add(here)
            todo += [up for down, up in links if down == here]
    return False
