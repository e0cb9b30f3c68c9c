"""Every source of an article as its words describe it, and the outlet that it spoke to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.model import Article, Attribution, Span, Spans, VoiceKind, cover
from reportedly.resolve import surroundings
from reportedly.resolve import words as known
from reportedly.resolve.description import NOBODY, Description, Form, Tie, describe
from reportedly.resolve.surroundings import USERS, Outlets
from reportedly.text.sentences import sentences

_SMALL_WORD = re.compile(r"\b[a-z][a-z'’-]+\b")
_LEARNED = re.compile(
    r"\b(?:learn(?:ed|t|s)?|heard|has (?:it|the news|this)|had (?:it|the news)|informed|received|obtained|tipped off)\b"
    r"[^.;:\n\"“”]{0,80}?\b(?:through|from|by|via)\s(?P<who>(?:(?:the|an?|its|their|one|two|several)\s)?[^.,;:\n\"“”]{3,80})"
)
_SUBJECT = re.compile(r"(?P<who>[^,;:\n\"“”]{3,80}?),?\s(?:(?:which|who|that)\s)?(?:(?:has|had|have)\s)?(?:been\s)?$")


@dataclass(frozen=True, slots=True)
class Heard:
    """One attribution's source: ``spans`` are the words that name it, ``start`` where they (else the cue) stand.

    ``media`` are outlets that it is said to have spoken to ("told Reuters"), ``reporters`` those in whose report it
    stands ("CNN said that officials believe"); ``sentence`` is the one with the cue. ``informs`` is where the cue
    stands by which another voice is said to have it from this one ("learned through").
    """

    attribution: Attribution
    spans: Spans
    start: int
    description: Description
    media: tuple[str, ...]
    sentence: Span
    reporters: tuple[str, ...] = ()
    informs: int | None = None


def hear(article: Article, attributions: Sequence[Attribution], outlets: Outlets) -> list[Heard]:
    """Every attribution with its source described, and who informed them, in the order of their sources in the text."""
    vocabulary = frozenset(_SMALL_WORD.findall(article.text))
    spans = sentences(article.text)
    found = [_heard(article.text, it, vocabulary, spans, outlets) for it in attributions]
    reports = [it for it in found if it.description.kind is VoiceKind.OUTLET]
    found = [replace(it, reporters=tuple(_reporters(it, reports))) for it in found]
    found += _informants(article.text, found, vocabulary, outlets)
    return sorted(found, key=lambda heard: (heard.start, heard.attribution.id))


def _heard(text: str, it: Attribution, vocabulary: frozenset[str], spans: Sequence[Span], outlets: Outlets) -> Heard:
    place = (it.source or it.cue or it.content)[0]
    sentence = next((span for span in spans if span.overlaps(it.cue[0] if it.cue else place)), place)
    description, named = _described(text, it, vocabulary, outlets), it.source
    if not it.source and (venue := surroundings.venue(text, it, sentence, spans)):
        description, named = USERS, (venue,)
    media = tuple(dict.fromkeys(surroundings.media(text, it, sentence, outlets)))
    return Heard(it, named, place.start, description, media, sentence)


def _reporters(it: Heard, reports: Sequence[Heard]) -> Iterator[str]:
    """The outlets that report something in which the statement stands: "CNN said that officials believe"."""
    cue = it.attribution.cue
    for other in reports if it.description.kind is not VoiceKind.OUTLET else ():
        inside = cue and cover(other.attribution.content, cue[0])
        upstream = it.attribution.id in other.attribution.upstream
        if (inside or upstream) and other.description.name not in it.media:
            yield other.description.name


def _described(text: str, it: Attribution, vocabulary: frozenset[str], outlets: Outlets) -> Description:
    if not it.source:
        return NOBODY
    first = _last_line(text, it.source[0])
    if _is_heading(text, it) and surroundings.is_place(text, first.of(text)):
        return NOBODY
    found = describe(first.of(text), vocabulary, surroundings.opens_sentence(text, first.start))
    if found.form is Form.PRONOUN and found.head in known.RELATIVE:
        found = surroundings.antecedent(text, first.start, vocabulary) or found
    if found.kind is VoiceKind.ANONYMOUS and (name := surroundings.named_after(text, first.end, found)):
        found = replace(found, form=Form.NAMED, kind=VoiceKind.PERSON, name=name, head="", roles=(found.head,))
    is_story = found.head in known.STORIES and not found.bodies
    if is_story and (maker := surroundings.outlet_before(text, first.start, outlets)):
        found = replace(found, bodies=(maker,), tie=Tie.MADE, form=Form.NAMED)
    return _as_outlet(found, outlets)


def _is_heading(text: str, it: Attribution) -> bool:
    """Whether only a colon makes an attribution of it: "Army: ...", but "Ressin: ..." says where, not who."""
    return "".join(span.of(text) for span in it.cue).strip() == ":"


def _last_line(text: str, span: Span) -> Span:
    """What stands of a source in the last of its lines: no name goes on across a line break, a page's head does."""
    words = span.of(text)
    last = words.rstrip().rfind("\n") + 1
    return Span(span.start + last, span.end)


def _as_outlet(found: Description, outlets: Outlets) -> Description:
    """A description whose name is an outlet's, with the outlet's one name; an outlet's own people speak for it."""
    name = outlets(found.name) if found.name else None
    if name:
        return replace(found, kind=VoiceKind.OUTLET, name=name, bodies=())
    own = next((outlet for body in found.bodies if (outlet := outlets(body))), None)
    if own and found.kind is VoiceKind.PERSON and found.tie is not Tie.PART:
        return replace(found, tie=Tie.SPEAKS, bodies=(own,))
    if found.form is Form.NAMED and set(found.roles) & known.MEDIA and found.kind is VoiceKind.ORGANISATION:
        return replace(found, kind=VoiceKind.OUTLET)
    return found


def _informants(text: str, heard: Sequence[Heard], vocabulary: frozenset[str], outlets: Outlets) -> Iterator[Heard]:
    """Those from whom another voice is said to have learned something ("learned of the death through an ally").

    The voice that learned it comes with them where it stands before the words and is no source of its sentence.
    """
    seen: set[int] = set()
    for it in heard:
        found = _LEARNED.search(text, it.sentence.start, it.sentence.end) if it.attribution.cue else None
        if found and found.start("who") not in seen:
            seen.add(found.start("who"))
            who = _named_there(text, Span(*found.span("who")), it, vocabulary, outlets)
            if _is_somebody(who.description):
                yield from _learner(text, found.start(), it, [*heard, who], vocabulary, outlets)
                yield replace(who, description=_new(who.description), informs=found.start())


def _learner(
    text: str, at: int, it: Heard, heard: Sequence[Heard], vocabulary: frozenset[str], outlets: Outlets
) -> Iterator[Heard]:
    """The one before "learned from", where no source of the sentence stands there."""
    words = _SUBJECT.match(text, it.sentence.start, at)
    if words and not any(it.sentence.start <= span.start < at for other in heard for span in other.spans):
        who = _named_there(text, Span(*words.span("who")), it, vocabulary, outlets)
        if _is_somebody(who.description):
            yield who


def _named_there(text: str, words: Span, it: Heard, vocabulary: frozenset[str], outlets: Outlets) -> Heard:
    """A voice named by other words in the sentence of an attribution, as if it were one more source there."""
    opens = surroundings.opens_sentence(text, words.start)
    described = _as_outlet(describe(words.of(text), vocabulary, opens), outlets)
    told = replace(it.attribution, id=f"{it.attribution.id}.{words.start}", source=(words,), upstream=())
    return Heard(told, (words,), words.start, described, (), it.sentence)


def _new(described: Description) -> Description:
    """Not one that was named before: "the intelligence service of an ally"."""
    return replace(described, form=Form.UNNAMED) if described.form is Form.DEFINITE else described


def _is_somebody(described: Description) -> bool:
    """Whether words after "from" name a voice, and not a place or a time."""
    nouns = known.PEOPLE | known.BODIES | known.MEDIA
    named = described.form is Form.NAMED and described.name.lower() not in known.countries()
    return described.head in nouns or (named and described.kind is not VoiceKind.DOCUMENT)
