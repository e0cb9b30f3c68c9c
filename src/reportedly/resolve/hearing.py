"""Every source of an article as its words describe it, and the outlet that it spoke to."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from reportedly.model import Article, Attribution, Span, Spans, VoiceKind
from reportedly.resolve import words as known
from reportedly.resolve.description import NOBODY, Description, Form, Tie, describe
from reportedly.text.sentences import sentences

Outlets = Callable[[str], str | None]
"""The one name of an agency or outlet that goes by this name; None for what is none."""

REACH = 120
"""Code points before a relative pronoun in which the words that it stands for are looked for."""

NEAR = 400
"""Code points before "the story" in which the outlet whose story it is is looked for."""

_SMALL_WORD = re.compile(r"\b[a-z][a-z'’-]+\b")
_WORD = r"(?:(?:al|el)[- ])?[A-Z][\w.'’&-]*"
_NAME = rf"(?:{_WORD}|@\w+)(?:\s(?:(?:of|the|and|de|for)\s)?(?:{_WORD}|\d+)){{0,5}}"
_TOLD = re.compile(
    rf"\b(?:told|tells|telling|confirmed to|confirms to|speaking to|spoke to|speaking with|spoke with|said to|"
    rf"interview with|(?:quoted|cited) (?:as saying )?(?:by|in)|revealed to|speaking on|according to|"
    rf"reported by|statement to|informed|reports|reported)\s"
    rf"(?:the\s|The\s|U\.S\.\s|US[- ]based\s|U\.S\. based\s)*(?P<name>{_NAME})"
)
_ANY_NAME = re.compile(rf"\b(?:(?P<noun>{'|'.join(sorted(known.MEDIA))})\s(?:[Tt]he\s)?)?(?P<name>{_NAME})")
_TITLED = re.compile(rf"\b(?P<title>[A-Z][a-z]+\.?)\s(?P<name>{_NAME})")
_RUMOUR = re.compile(
    r"\b(?:rumou?r|speculat|chatter|buzz|gossip|whisper|claim|circulat|hashtag|went viral|swirl|pronounced|trending)",
    re.IGNORECASE,
)
_VENUE = re.compile(
    r"\b(?:Twitter\w*|Facebook|Instagram|YouTube|Reddit|Weibo|Tumblr|Telegram|social[ -]media|social networks?|"
    r"tweeters|tweets|the internet|the web|online)\b",
    re.IGNORECASE,
)
USERS = Description(Form.UNNAMED, VoiceKind.ANONYMOUS, "", "users", True, ("Twitter",), Tie.PART)
"""Those who pass a rumour on where anybody may speak."""

_OPENING = " \t\"“”‘’'«»(["
_ANTECEDENT = re.compile(
    r"((?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ss]ome|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal|[Tt]hose)\s|[A-Z])"
    r"[^,.;:!?\n\"“”]{1,100}?),?\s*$"
)


@dataclass(frozen=True, slots=True)
class Heard:
    """One attribution's source: ``spans`` are the words that name it, ``start`` where they (else the cue) stand.

    ``media`` are outlets that it is said to have spoken to ("told Reuters"), ``reporters`` those in whose report it
    stands ("CNN said that officials believe"); ``sentence`` is the one with the cue.
    """

    attribution: Attribution
    spans: Spans
    start: int
    description: Description
    media: tuple[str, ...]
    sentence: Span
    reporters: tuple[str, ...] = ()


def hear(article: Article, attributions: Sequence[Attribution], outlets: Outlets) -> list[Heard]:
    """Every attribution with its source described, in the order of their sources in the text."""
    vocabulary = frozenset(_SMALL_WORD.findall(article.text))
    spans = sentences(article.text)
    found = [_heard(article.text, it, vocabulary, spans, outlets) for it in attributions]
    found = [replace(it, reporters=tuple(_reporters(it, found))) for it in found]
    return sorted(found, key=lambda heard: (heard.start, heard.attribution.id))


def _heard(text: str, it: Attribution, vocabulary: frozenset[str], spans: Sequence[Span], outlets: Outlets) -> Heard:
    place = (it.source or it.cue or it.content)[0]
    sentence = next((span for span in spans if span.overlaps(it.cue[0] if it.cue else place)), place)
    description, named = _described(text, it, vocabulary, outlets), it.source
    if not it.source and (venue := _venue(text, it, sentence, spans)):
        description, named = USERS, (venue,)
    media = tuple(dict.fromkeys(name for name in _media(text, it, sentence, outlets)))
    return Heard(it, named, place.start, description, media, sentence)


def _venue(text: str, it: Attribution, sentence: Span, spans: Sequence[Span]) -> Span | None:
    """Where what has no source is said to go round: in the same sentence, for rumours in the ones next to it too."""
    is_rumour = bool(it.cue) and _RUMOUR.search(text[it.cue[0].start : it.cue[-1].end]) is not None
    at = next((n for n, span in enumerate(spans) if span == sentence), 0)
    beside = (*spans[max(0, at - 1) : at], *spans[at + 1 : at + 2]) if is_rumour else ()
    for near in (sentence, *beside):
        if found := _VENUE.search(text, near.start, near.end):
            return Span(*found.span())
    return None


def _reporters(it: Heard, heard: Sequence["Heard"]) -> Iterator[str]:
    """Outlets in whose report the statement stands: "CNN said that officials believe"."""
    cue = it.attribution.cue
    for other in heard:
        inside = cue and any(span.covers(cue[0]) for span in other.attribution.content)
        upstream = it.attribution.id in other.attribution.upstream
        is_outlet = other.description.kind is VoiceKind.OUTLET and it.description.kind is not VoiceKind.OUTLET
        if other is not it and is_outlet and (inside or upstream) and other.description.name not in it.media:
            yield other.description.name


def _described(text: str, it: Attribution, vocabulary: frozenset[str], outlets: Outlets) -> Description:
    if not it.source:
        return NOBODY
    first = it.source[0]
    found = describe(first.of(text), vocabulary, _opens(text, first.start))
    if found.form is Form.PRONOUN and found.head in known.RELATIVE:
        found = _antecedent(text, first, vocabulary) or found
    if found.kind is VoiceKind.ANONYMOUS and (name := _named_after(text, first.end, found)):
        found = replace(found, form=Form.NAMED, kind=VoiceKind.PERSON, name=name, head="", roles=(found.head,))
    if found.head in known.STORIES and not found.bodies and (maker := _outlet_before(text, first.start, outlets)):
        found = replace(found, bodies=(maker,), tie=Tie.MADE, form=Form.NAMED)
    return _as_outlet(found, outlets)


def _named_after(text: str, end: int, described: Description) -> str | None:
    """The name of "a prominent cleric" where it follows soon with a title of that sort ("Sheikh N")."""
    sort = known.role_family(described.head)
    if sort is None or described.plural or described.head in known.NUMEROUS:
        return None
    for found in _TITLED.finditer(text, end, end + NEAR):
        if known.role_family(found["title"].lower().rstrip(".")) == sort:
            return found["name"]
    return None


def _outlet_before(text: str, start: int, outlets: Outlets) -> str | None:
    """The outlet named last before "the story": a known one, or a name after "website" and the like."""
    named = list(_ANY_NAME.finditer(text, max(0, start - NEAR), start))
    for found in reversed(named):
        if known_name := outlets(found["name"]):
            return known_name
        if found["noun"] or found["name"].split()[-1].lower() in known.OUTLET_WORDS:
            return found["name"]
    return None


def _opens(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(_OPENING)
    return not before or before[-1] in ".!?\n:—–"


def _antecedent(text: str, pronoun: Span, vocabulary: frozenset[str]) -> Description | None:
    """What "who" stands for: the words right before it in the same sentence."""
    found = _ANTECEDENT.search(text[max(0, pronoun.start - REACH) : pronoun.start])
    described = (
        describe(found[1].split(" by ")[-1].split(" from ")[-1].split(" to ")[-1], vocabulary) if found else NOBODY
    )
    return described if described.form is not Form.PRONOUN else None


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


def _media(text: str, it: Attribution, sentence: Span, outlets: Outlets) -> Iterator[str]:
    """Outlets named in the sentence as those spoken to: "told X", "in an interview with X"."""
    for span in it.source[1:]:
        yield from _outlet(describe(span.of(text)).name, outlets)
    if it.cue:
        start = max(sentence.start, it.cue[0].start - 40)
        for found in _TOLD.finditer(text, start, min(sentence.end, it.cue[-1].end + 80)):
            if not any(span.start <= found.start() < span.end for span in it.source[:1]):
                yield from _outlet(found["name"].rstrip("."), outlets)


def _outlet(name: str, outlets: Outlets) -> Iterator[str]:
    """The outlet that goes by a name, or by its first words."""
    words = name.replace("’s", "").replace("'s", "").replace("-", " ").split()
    for n in range(len(words), 0, -1):
        if known_name := outlets(" ".join(words[:n])):
            yield known_name
            return
    if words and any(word.lower() in known.OUTLET_WORDS for word in words):
        yield " ".join(words)
