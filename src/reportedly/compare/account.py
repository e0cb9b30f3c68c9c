"""An article's account of events, made ready for comparing: its voices, its sentences, the words of each statement."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.compare import outlets
from reportedly.compare.similarity import keys
from reportedly.model import Article, Extraction, Span, Spans
from reportedly.resolve.cast import Cast, cast
from reportedly.resolve.hearing import Heard, hear
from reportedly.resolve.relays import Upstream, learned, upstream
from reportedly.text.sentences import sentences

ANSWER = "reply_to"
"""The hand-over by which a channel says that a post answers another one of its own."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with the forms of its words."""

    span: Span
    keys: frozenset[str]


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution with the forms of the words in its content and source; ``place`` is the number of its sentence."""

    heard: Heard
    content: frozenset[str]
    source: frozenset[str]
    place: int

    @property
    def id(self) -> str:
        """The attribution's id in its article."""
        return self.heard.attribution.id


@dataclass(frozen=True, slots=True)
class Account:
    """An article ready for comparing; ``upstream`` are the relays inside it.

    ``learned`` pairs an attribution of a voice that has learned something with that of the voice it has it from.
    ``answered`` are the forms of the words of the post that this one answers, where that is known.
    """

    article: Article
    sentences: tuple[Sentence, ...]
    said: tuple[Said, ...]
    cast: Cast
    upstream: Upstream
    learned: tuple[tuple[str, str], ...]
    answered: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """The article's id."""
        return self.article.id


def account(article: Article, extraction: Extraction) -> Account:
    """Make an article ready for comparing."""
    heard = hear(article, extraction.attributions, outlet_name)
    people = cast(article, heard)
    spans = sentences(article.text)
    return Account(
        article,
        tuple(Sentence(span, keys(span.of(article.text))) for span in spans),
        tuple(_said(article.text, it, spans) for it in heard),
        people,
        upstream(people, heard),
        tuple(learned(people, heard)),
    )


def answering(accounts: Sequence[Account]) -> list[Account]:
    """The same accounts, those of posts with the words of the post that they answer, where it is among these."""
    by_reference = {(it.article.metadata.outlet, it.article.name.rsplit("-", 1)[-1]): it for it in accounts}
    return [replace(it, answered=_answered(it, by_reference)) for it in accounts]


def _answered(it: Account, by_reference: Mapping[tuple[str | None, str], Account]) -> frozenset[str]:
    outlet = it.article.metadata.outlet
    references = (hand.reference for hand in it.article.handovers if hand.kind == ANSWER and hand.reference)
    found = (by_reference.get((outlet, reference)) for reference in references)
    return frozenset().union(*(sentence.keys for other in found if other and outlet for sentence in other.sentences))


def outlet_name(name: str) -> str | None:
    """The one name of an agency or outlet that the table knows; aggregators only carry what others publish."""
    entry = outlets.known(name)
    return entry.name if entry and entry.kind != "aggregator" else None


def _said(text: str, heard: Heard, spans: Sequence[Span]) -> Said:
    it = heard.attribution
    place = next((n for n, span in enumerate(spans) if span == heard.sentence), 0)
    return Said(heard, _keys(text, it.content), _keys(text, heard.spans), place)


def _keys(text: str, spans: Spans) -> frozenset[str]:
    return frozenset().union(*(keys(span.of(text)) for span in spans))
