"""Drafts to attributions: ids, relays, outlets spoken to, mode, confidence."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

import numpy as np

from reportedly.extract.drafts import Draft
from reportedly.extract.encoding import quote_states
from reportedly.extract.listeners import LISTENER_PRECISION
from reportedly.extract.quotation import mode_of
from reportedly.extract.relays import relays
from reportedly.extract.tagger import Settings
from reportedly.extract.viterbi import Floats, sigmoid
from reportedly.model import Attribution, Span, Stance


def confidence(evidence: Floats, calibration: Sequence[float]) -> float:
    """Calibrated probability (logistic over the evidence) that the attribution is right, to three places."""
    weights = np.array(calibration[1:], np.float32)
    score = calibration[0] + float(evidence[: len(weights)] @ weights)
    return round(float(sigmoid(np.array(score, np.float32))), 3)


def attributions(text: str, found: Sequence[Draft], settings: Settings) -> tuple[Attribution, ...]:
    """Drafts as attributions, in text order, with ids and relays; an outlet spoken to follows its speaker."""
    links = relays(text, found, settings.relay)
    numbers = accumulate((1 + (draft.outlet is not None) for draft in found), initial=1)
    ids = {draft.cue: f"a{n}" for draft, n in zip(found, numbers, strict=False)}
    states, made = quote_states(text), list[Attribution]()
    for draft in found:
        speaker = Attribution(
            id=ids[draft.cue],
            source=draft.source,
            cue=(draft.place,),
            content=draft.content,
            stance=draft.stance,
            mode=mode_of(states, draft.content),
            upstream=tuple(ids[up.cue] for up in found if (draft.cue, up.cue) in links),
            confidence=confidence(draft.evidence, settings.calibration),
        )
        made += [speaker] if draft.outlet is None else [speaker, passed_on(speaker, draft.outlet)]
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
