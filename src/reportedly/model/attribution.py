"""Who says what: source, cue and content in one article."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.span import Spans


class Stance(StrEnum):
    """How a voice stands towards the content."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    DENIES = "denies"
    WITHHOLDS = "withholds"
    DOUBTS = "doubts"

    @property
    def stands_behind(self) -> bool:
        """Whether the voice takes the content up; who denies it, doubts it or leaves it open does not."""
        return self in (Stance.ASSERTS, Stance.CONFIRMS)


class Mode(StrEnum):
    """Whether the content is quoted, reported, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Attribution:
    """A place where the text gives a statement, belief or document as coming from a voice.

    ``id`` is unique in its article ("a1"). ``source`` is empty where none is named ("reportedly"), ``content``
    where what is left open is not said ("declined to comment"). ``upstream`` lists the ids of the attributions
    whose voice this one relies on. ``confidence`` is a calibrated probability (0 to 1) that it is right.
    """

    id: str
    source: Spans
    cue: Spans
    content: Spans
    stance: Stance
    mode: Mode
    upstream: tuple[str, ...]
    confidence: float
