"""How far a long piece of work has come, and what came of it."""

from dataclasses import astuple, dataclass
from typing import Self


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work has come; the rate and the time left are for the screen to work out.

    ``stage`` is "keep" (bytes into the ledger), "read" (bytes into articles) or "relate" (articles with each other);
    ``name`` is the file or the article at hand.
    ``bytes_known`` and ``captures_known`` are all that is known so far: they grow while files are being found.
    """

    stage: str
    name: str = ""
    bytes_done: int = 0
    bytes_known: int = 0
    captures_done: int = 0
    captures_known: int = 0
    articles: int = 0
    problems: int = 0


@dataclass(frozen=True, slots=True)
class Summary:
    """What came of the work. ``problems`` counts all that concern what was given, those known from before too."""

    captures_new: int = 0
    captures_known: int = 0
    articles: int = 0
    attributions: int = 0
    figures: int = 0
    problems: int = 0

    def __add__(self, other: Self) -> "Summary":
        """Both together."""
        return Summary(*(mine + theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)))
