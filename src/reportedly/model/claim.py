"""A proposition that statements in one or many articles carry."""

from dataclasses import dataclass

from reportedly.model.attribution import Stance
from reportedly.model.span import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """Words of an article that carry a proposition: the content of an attribution, or a sentence of the article's own.

    ``id`` is that of the attribution ("r0123.a4"), or the article's with the place of the sentence ("r0123.0").
    ``words`` are those at ``span`` on one line, with an ellipsis where the content is interrupted. ``stance`` is the
    voice's, an article's own words assert; in a claim it is the one towards that claim. ``voice`` and ``cue`` are the
    words for the source and the saying, empty where there are none.
    """

    id: str
    article: str
    span: Span
    words: str
    stance: Stance
    voice: str = ""
    cue: str = ""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two statements carry one proposition: ``score`` says how closely (0 to 1), ``reason`` why in words."""

    first: str
    second: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Claim:
    """Statements that carry one proposition, by id.

    ``words`` are those of the one closest to all others that reads as a sentence.

    ``likenesses`` are what brought them together, the closest first; there is none for what a person joined.
    """

    id: str
    words: str
    statements: tuple[Statement, ...]
    likenesses: tuple[Likeness, ...]


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement made ready for comparing.

    ``number`` is made from the id (signed, 64 bits), ``told`` is what the statement tells, packed; it meets its like by
    ``keys`` (signed, 64 bits).
    """

    number: int
    statement: Statement
    told: str
    keys: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two statements, by number, that a key brings together, the smaller first."""

    key: int
    first: int
    second: int


@dataclass(frozen=True, slots=True)
class Alike:
    """Two statements, by number, that were found alike where a key brought them together."""

    meeting: Meeting
    score: float


@dataclass(frozen=True, slots=True)
class Gap:
    """A statement that is gone from those with a key: its neighbours there are to meet."""

    key: int
    number: int
