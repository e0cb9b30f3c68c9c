"""All that was found in one article's text."""

from dataclasses import dataclass

from reportedly.model.attribution import Attribution
from reportedly.model.figure import Figure


@dataclass(frozen=True, slots=True)
class Extraction:
    """The attributions and figures of one text, each in text order."""

    attributions: tuple[Attribution, ...] = ()
    figures: tuple[Figure, ...] = ()
