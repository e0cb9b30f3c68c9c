"""Drafts of attributions made by hand."""

import numpy as np

from reportedly.extract.drafts import Draft
from reportedly.model import Stance
from tiny import spans


def draft(text, number, source, cue, content, stance=Stance.ASSERTS, upstream=None):
    """A draft whose cue is word ``number``, its parts given as words of the text; no source where that is empty."""
    return Draft(
        cue=(number, number + 1),
        place=spans(text, cue)[0],
        outlet=None,
        source=spans(text, source),
        content=spans(text, content),
        stance=stance,
        upstream=upstream or {},
        evidence=np.zeros(3, np.float32),
    )
