"""Scores of the network to attributions: pure decisions, one small step each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

import numpy as np

from reportedly.extract.encoding import Encoded, quote_states
from reportedly.extract.listeners import LISTENER_PRECISION, listener
from reportedly.extract.quotation import mode_of
from reportedly.extract.tagger import RoleScores, Settings, WordScores
from reportedly.extract.viterbi import Floats, Ints, Segment, best_tags, segments, sigmoid, softmax
from reportedly.model import Attribution, Span, Spans, Stance

Cue = tuple[int, int]
"""First word of a cue and the word past its last."""
SOURCE, CONTENT = 0, 1
"""Kinds of stretches that the role field marks, in the order of its tags."""
STANCES = (Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES, Stance.WITHHOLDS, Stance.DOUBTS)
"""Stances in the order of the network's scores."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution before it has an id: words as segments, scores as probabilities.

    ``upstream`` scores (log-odds) the cues near by as cues of what this one relies on; ``evidence`` holds the
    numbers that the confidence is calibrated on: see ``evidence_of``.
    """

    cue: Cue
    source: Spans
    content: Spans
    stance: Stance
    upstream: dict[Cue, float]
    evidence: Floats


def find_cues(words: WordScores, settings: Settings) -> list[Cue]:
    """The cue stretches of a text, in order."""
    tags = best_tags(words.cues[None], settings.cue_start, settings.cue_table)[0]
    return [(first, end) for _, first, end in segments(tags)]


def drafts(
    encoded: Encoded, words: WordScores, cues: Sequence[Cue], roles: RoleScores, settings: Settings
) -> list[Draft]:
    """One draft a cue that holds up at the second look."""
    radius = settings.radius
    places = np.array([first for first, _ in cues])[:, None] + np.arange(-radius, radius + 1)
    there = (places >= 0) & (places < len(encoded.words))
    scores = np.where(there[..., None], roles.tags, np.eye(roles.tags.shape[-1], dtype=np.float32)[0] * 30)
    tags = best_tags(scores, settings.role_start, settings.role_table)
    made = (_draft(encoded, words, cues, n, roles, scores[n], tags[n], radius) for n in range(len(cues)))
    return [draft for draft in made if _holds(draft, settings)]


def _holds(draft: Draft, settings: Settings) -> bool:
    if not draft.content and draft.stance is not Stance.WITHHOLDS:
        return False
    return bool(sigmoid(draft.evidence[:1])[0] >= settings.thresholds["valid"])


def _draft(
    encoded: Encoded,
    words: WordScores,
    cues: Sequence[Cue],
    n: int,
    roles: RoleScores,
    scores: Floats,
    tags: Ints,
    radius: int,
) -> Draft:
    offset = cues[n][0] - radius
    found = segments(tags)
    near = {cue: cue[0] - offset for cue in cues if 0 <= cue[0] - offset < len(tags)}
    return Draft(
        cue=cues[n],
        source=_spans(encoded, found, SOURCE, offset),
        content=_spans(encoded, found, CONTENT, offset),
        stance=STANCES[int(roles.stance[n].argmax())],
        upstream={cue: float(roles.upstream[n, at]) for cue, at in near.items()},
        evidence=evidence_of(words, cues[n], roles.valid[n], scores, tags),
    )


def evidence_of(words: WordScores, cue: Cue, valid: Floats, scores: Floats, tags: Ints) -> Floats:
    """Log-odds of the second look; log-probability of the cue's least sure word, of the least sure role tag, of all."""
    cue_sure = np.log(1 - softmax(words.cues[cue[0] : cue[1]])[:, 0] + 1e-6).min()
    chances = np.log(np.take_along_axis(softmax(scores), tags[:, None], 1)[:, 0] + 1e-6)
    return np.array([valid, cue_sure, chances.min(), chances.sum()], np.float32)


def _spans(encoded: Encoded, found: Sequence[Segment], kind: int, offset: int) -> Spans:
    words = encoded.words
    return tuple(
        Span(int(words[first + offset, 0]), int(words[end + offset - 1, 1])) for k, first, end in found if k == kind
    )


def confidence(evidence: Floats, calibration: Sequence[float]) -> float:
    """Calibrated probability (logistic over the evidence) that the attribution is right, to three places."""
    weights = np.array(calibration[1:], np.float32)
    score = calibration[0] + float(evidence[: len(weights)] @ weights)
    return round(float(sigmoid(np.array(score, np.float32))), 3)


def attributions(text: str, encoded: Encoded, found: Sequence[Draft], settings: Settings) -> tuple[Attribution, ...]:
    """Drafts as attributions, in text order, with ids and relays; an outlet spoken to follows its speaker."""
    links = relays(found, settings.thresholds["upstream"])
    spoken = [(draft, listener(text, _cue_span(encoded, draft))) for draft in found]
    numbers = accumulate((1 + (outlet is not None) for _, outlet in spoken), initial=1)
    ids = {draft.cue: f"a{n}" for (draft, _), n in zip(spoken, numbers, strict=False)}
    states, made = quote_states(text), list[Attribution]()
    for draft, outlet in spoken:
        speaker = Attribution(
            id=ids[draft.cue],
            source=draft.source,
            cue=(_cue_span(encoded, draft),),
            content=draft.content,
            stance=draft.stance,
            mode=mode_of(states, draft.content),
            upstream=tuple(ids[up.cue] for up in found if (draft.cue, up.cue) in links),
            confidence=confidence(draft.evidence, settings.calibration),
        )
        made += [speaker] if outlet is None else [speaker, passed_on(speaker, outlet)]
    return tuple(made)


def passed_on(speaker: Attribution, outlet: Span) -> Attribution:
    """What the outlet that a voice spoke to passes on: the same words, from that voice; its id is the next one."""
    return replace(
        speaker,
        id=f"a{int(speaker.id[1:]) + 1}",
        source=(outlet,),
        stance=Stance.ASSERTS,
        upstream=(speaker.id,),
        confidence=round(speaker.confidence * LISTENER_PRECISION, 3),
    )


def _cue_span(encoded: Encoded, draft: Draft) -> Span:
    first, end = draft.cue
    return Span(int(encoded.words[first, 0]), int(encoded.words[end - 1, 1]))


def relays(found: Sequence[Draft], threshold: float) -> set[tuple[Cue, Cue]]:
    """Which cue relies on which: the likely ones, best first, none that would close a circle."""
    bar = np.log(threshold / (1 - threshold))
    there = {draft.cue for draft in found}
    scored = [
        (score, down.cue, up)
        for down in found
        for up, score in down.upstream.items()
        if up in there and up != down.cue and score > bar
    ]
    kept: set[tuple[Cue, Cue]] = set()
    for _, down, up in sorted(scored, key=lambda s: (-s[0], s[1], s[2])):
        if not _leads(kept, up, down):
            kept.add((down, up))
    return kept


def _leads(links: set[tuple[Cue, Cue]], start: Cue, goal: Cue) -> bool:
    """Whether going upstream from ``start`` reaches ``goal``."""
    seen, todo = set(), [start]
    while todo:
        here = todo.pop()
        if here == goal:
            return True
        if here not in seen:
            seen.add(here)
            todo += [up for down, up in links if down == here]
    return False
