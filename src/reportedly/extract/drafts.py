"""Scores of the network to drafts of attributions: which words play which part, and how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from reportedly.extract.encoding import Encoded
from reportedly.extract.listeners import listeners
from reportedly.extract.sight import WordScores
from reportedly.extract.tagger import Cue, RoleScores, Settings
from reportedly.extract.viterbi import Floats, Ints, Segment, best_tags, chances, log_odds, segments, sigmoid, softmax
from reportedly.model import Span, Spans, Stance

SOURCE, CONTENT = 0, 1
"""Kinds of stretches that the role field marks, in the order of its tags."""
RULED_OUT = -30.0
"""Score of a tag that a word cannot bear: the outlet spoken to is not the speaker, though it stands by the cue."""
STANCES = (Stance.ASSERTS, Stance.CONFIRMS, Stance.DENIES, Stance.WITHHOLDS, Stance.DOUBTS)
"""Stances in the order of the network's scores."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution before it has an id: ``cue`` in words, ``place`` the same in code points.

    ``outlet`` is the outlet that the voice spoke to, where one is named.

    ``upstream`` scores (log-odds) the cues near by as cues of what this one relies on; ``evidence`` holds the
    numbers that the confidence is calibrated on: see ``evidence_of``.
    """

    cue: Cue
    place: Span
    outlet: Span | None
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
    text: str,
    encoded: Encoded,
    words: WordScores,
    cues: Sequence[Cue],
    roles: RoleScores,
    settings: Settings,
    own_outlet: str | None = None,
) -> list[Draft]:
    """One draft a cue that holds up at the second look; what ``own_outlet``, the article's, was told is no relay."""
    places = settings.places(cues)
    there = (places >= 0) & (places < len(encoded.words))
    scores = np.where(there[..., None], roles.tags, np.eye(roles.tags.shape[-1], dtype=np.float32)[0] * 30)
    outlets = listeners(text, [_place(encoded, cue) for cue in cues], own_outlet)
    for n, outlet in enumerate(outlets):
        if outlet:
            begun, ended = encoded.words[np.clip(places[n], 0, len(encoded.words) - 1)].T
            scores[n, (begun < outlet.end) & (ended > outlet.start), 1 : 2 * SOURCE + 3] = RULED_OUT
    tags = best_tags(scores, settings.role_start, settings.role_table)
    sure = chances(scores, settings.role_start, settings.role_table, tags)
    made = (
        _draft(encoded, words, cues, n, roles, sure[n], tags[n], int(places[n, 0]), outlets[n])
        for n in range(len(cues))
    )
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
    sure: float,
    tags: Ints,
    offset: int,
    outlet: Span | None,
) -> Draft:
    found = segments(tags)
    near = {cue: cue[0] - offset for cue in cues if 0 <= cue[0] - offset < len(tags)}
    return Draft(
        cue=cues[n],
        place=_place(encoded, cues[n]),
        outlet=outlet,
        source=_spans(encoded, found, SOURCE, offset),
        content=_spans(encoded, found, CONTENT, offset),
        stance=STANCES[int(roles.stance[n].argmax())],
        upstream={cue: float(roles.upstream[n, at]) for cue, at in near.items()},
        evidence=evidence_of(words, cues[n], float(roles.valid[n]), sure),
    )


def evidence_of(words: WordScores, cue: Cue, valid: float, sure: float) -> Floats:
    """Log-odds of the second look, of the cue's least sure word, and of its roles all together."""
    cue_sure = 1 - softmax(words.cues[cue[0] : cue[1]])[:, 0].max()
    return np.array([valid, *log_odds(np.array([cue_sure, sure], np.float32))], np.float32)


def _place(encoded: Encoded, cue: Cue) -> Span:
    return Span(int(encoded.words[cue[0], 0]), int(encoded.words[cue[1] - 1, 1]))


def _spans(encoded: Encoded, found: Sequence[Segment], kind: int, offset: int) -> Spans:
    words = encoded.words
    return tuple(
        Span(int(words[first + offset, 0]), int(words[end + offset - 1, 1])) for k, first, end in found if k == kind
    )
