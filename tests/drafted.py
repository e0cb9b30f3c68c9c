"""Drafts of attributions made by hand."""

import numpy as np

from reportedly.extract.drafts import Draft
from reportedly.model import Span, Stance


def place(text, words):
    """Where some words first stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def draft(text, number, source, cue, content, stance=Stance.ASSERTS, upstream=None):
    """A draft whose cue is word ``number``, its parts given as words of the text; no source where that is empty."""
    return Draft(
        cue=(number, number + 1),
        place=place(text, cue),
        outlet=None,
        source=(place(text, source),) if source else (),
        content=(place(text, content),),
        stance=stance,
        upstream=upstream or {},
        evidence=np.zeros(3, np.float32),
    )
