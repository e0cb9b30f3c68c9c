"""Who is behind the words that name a source, and why two mentions are taken for one."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.span import Span, Spans


class VoiceKind(StrEnum):
    """What sort of actor a voice is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    ANONYMOUS = "anonymous"
    DOCUMENT = "document"
    UNSTATED = "unstated"


class Certainty(StrEnum):
    """How sure it is that two are one: only ``certain`` ones are merged in the high count, all in the low one."""

    CERTAIN = "certain"
    PROBABLE = "probable"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Words of an article: ``span`` points into the text of the article with this id."""

    article: str
    span: Span


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a source: ``spans`` in the article's text; ``attribution`` is the one whose source they are."""

    article: str
    attribution: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class Voice:
    """One actor as far as it is known: all its mentions, in the order of articles and texts.

    ``id`` is made from the name, for anonymous voices from the outlet that reported them as well. ``name`` is the
    fullest that the articles give. An unstated voice has no mentions.
    """

    id: str
    name: str
    kind: VoiceKind
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """Two or more voices taken for one: ``of`` are their ids, ``reason`` says why in words, ``places`` show it."""

    of: tuple[str, ...]
    certainty: Certainty
    reason: str
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A mention that could not be led back to one voice: why, and the names that it might stand for."""

    mention: Mention
    reason: str
    candidates: tuple[str, ...] = ()
