"""A proposition that statements in one or many articles carry."""

from dataclasses import dataclass

from reportedly.model.attribution import Stance
from reportedly.model.span import Span


@dataclass(frozen=True, slots=True)
class Statement:
    """Words of an article that carry a proposition: the content of an attribution, or what opens the article.

    ``id`` is the article's with the attribution's ("r0123.a4"), or with "lead". ``words`` are those at ``span``,
    with blanks made single. ``stance`` is that of the voice; an article's own words assert.
    """

    id: str
    article: str
    span: Span
    words: str
    stance: Stance


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two statements carry one proposition: ``score`` says how closely (0 to 1), ``reason`` why in words."""

    first: str
    second: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Claim:
    """Statements that carry one proposition, by id. ``words`` are those of the one that is closest to all others.

    ``likenesses`` are what brought them together, each statement's closest first; none where a person said so.
    """

    id: str
    words: str
    statements: tuple[Statement, ...]
    likenesses: tuple[Likeness, ...]
