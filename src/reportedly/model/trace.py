"""A claim traced to where it starts: each article's way upstream, and how many origins stand behind it."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.span import Span, Spans
from reportedly.model.voice import Merge, Voice


class ArticleStance(StrEnum):
    """How an article as a whole stands towards a claim."""

    ASSERTS = "asserts"
    DOUBTS = "doubts"
    DENIES = "denies"
    OTHER = "other"


class Ending(StrEnum):
    """Where a chain ends: at a voice, at nobody in particular, or back at an article that it came through."""

    REACHED = "reached"
    BROKEN = "broken"
    CIRCULAR = "circular"


@dataclass(frozen=True, slots=True)
class Step:
    """One station of a chain: a voice, and the words in ``article`` that name it; none where it is not in words."""

    voice: str
    article: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class Chain:
    """Steps in order from an article upstream, and how they end. A broken chain may have no step."""

    steps: tuple[Step, ...]
    ending: Ending


@dataclass(frozen=True, slots=True)
class Traced:
    """What one article has for a claim.

    ``origins`` and ``via`` are ids of voices: the furthest upstream, and those between; ``copy_of`` is the article
    whose text this one carries. ``carries`` is the sentence that comes closest to the claim, ``closeness`` how close
    (0 to 1). ``denied_by`` are voices that the article has deny the claim.
    """

    article: str
    stance: ArticleStance
    origins: tuple[str, ...]
    via: tuple[str, ...]
    denied_by: tuple[str, ...]
    copy_of: str | None
    chains: tuple[Chain, ...]
    carries: Span | None
    closeness: float


@dataclass(frozen=True, slots=True)
class Trace:
    """A claim through all articles that carry it, in the order of their publication, the undated last.

    ``low`` merges all that may be one origin, ``high`` only what certainly is (see docs/origins.md); ``merges`` gives
    the reason for each. ``first`` is the article that carried the claim first, None where no date is known.
    """

    claim: str
    articles: tuple[Traced, ...]
    voices: tuple[Voice, ...]
    low: int
    high: int
    merges: tuple[Merge, ...]
    first: str | None
