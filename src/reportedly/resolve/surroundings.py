"""What stands around a source in the text and tells who it is: before it, after it, in the sentence next to it."""

import re
from collections.abc import Callable, Iterator, Sequence

from reportedly.model import Attribution, Span, VoiceKind
from reportedly.resolve import words as known
from reportedly.resolve.description import NOBODY, Description, Form, Tie, describe

Outlets = Callable[[str], str | None]
"""The one name of an agency or outlet that goes by this name; None for what is none."""

REACH = 120
"""Code points before a relative pronoun in which the words that it stands for are looked for."""

NEAR = 400
"""Code points around a source in which a name for it is looked for."""

USERS = Description(Form.UNNAMED, VoiceKind.ANONYMOUS, "", "users", True, ("Twitter",), Tie.PART)
"""Those who pass a rumour on where anybody may speak."""

_NAME_WORD = r"(?:(?:al|el)[- ])?[A-Z][\w.'’&-]*"
NAME = rf"(?:{_NAME_WORD}|@\w+)(?:\s(?:(?:of|the|and|de|for)\s)?(?:{_NAME_WORD}|\d+)){{0,5}}"
"""A pattern for a name of up to six words."""

_ANY_NAME = re.compile(rf"\b(?:(?P<noun>{'|'.join(sorted(known.MEDIA))})\s(?:[Tt]he\s)?)?(?P<name>{NAME})")
_TITLED = re.compile(rf"\b(?P<title>[A-Z][a-z]+\.?)\s(?P<name>{NAME})")
_TOLD = re.compile(
    rf"\b(?:told|tells|telling|confirmed to|confirms to|speaking to|spoke to|speaking with|spoke with|said to|"
    rf"interview with|(?:quoted|cited) (?:as saying )?(?:by|in)|revealed to|speaking on|according to|"
    rf"reported by|statement to|informed|reports|reported)\s"
    rf"(?:the\s|The\s|U\.S\.\s|US[- ]based\s|U\.S\. based\s)*(?P<name>{NAME})"
)
_RUMOUR = re.compile(
    r"\b(?:rumou?r|speculat|chatter|buzz|gossip|whisper|claim|circulat|hashtag|went viral|swirl|pronounced|trending)",
    re.IGNORECASE,
)
_VENUE = re.compile(
    r"\b(?:Twitter\w*|Facebook|Instagram|YouTube|Reddit|Weibo|Tumblr|Telegram|social[ -]media|social networks?|"
    r"tweeters|tweets|the internet|the web|online)\b",
    re.IGNORECASE,
)
_LANDS = "district|province|region|city|town|valley|front|salient|coast|border|governorate|county"
_OPENING = " \t\"“”‘’'«»(["
_ANTECEDENT = re.compile(
    r"((?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ss]ome|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal|[Tt]hose)\s|[A-Z])"
    r"[^,.;:!?\n\"“”]{1,100}?),?\s*$"
)
_PREPOSITION = re.compile(r".*\s(?:by|from|to)\s")
TOLD_BEFORE, TOLD_AFTER = 40, 80
"""Code points around a cue in which "told X" is looked for."""


def opens_sentence(text: str, start: int) -> bool:
    """Whether a sentence begins there."""
    before = text[max(0, start - 3) : start].rstrip(_OPENING)
    return not before or before[-1] in ".!?\n:—–"


def is_place(text: str, name: str) -> bool:
    """Whether a text speaks of a name as of a place elsewhere: "in Ressin", "the Ressin district"."""
    bare = re.escape(name)
    return re.search(rf"\b(?:in|near|at|outside)\s{bare}\b|\b{bare}\s(?:{_LANDS})\b", text) is not None


def antecedent(text: str, end: int, vocabulary: frozenset[str]) -> Description | None:
    """What a "who" that begins at ``end`` stands for: the words right before it in the same sentence."""
    found = _ANTECEDENT.search(text[max(0, end - REACH) : end])
    described = describe(_PREPOSITION.sub("", found[1]), vocabulary) if found else NOBODY
    return described if described.form is not Form.PRONOUN else None


def named_after(text: str, end: int, described: Description) -> str | None:
    """The name of "a prominent cleric" where it follows soon with a title of that sort ("Sheikh N")."""
    sort = known.role_family(described.head)
    if sort is None or described.plural or described.head in known.NUMEROUS:
        return None
    for found in _TITLED.finditer(text, end, end + NEAR):
        if known.role_family(found["title"].lower().rstrip(".")) == sort:
            return found["name"]
    return None


def outlet_before(text: str, start: int, outlets: Outlets) -> str | None:
    """The outlet named last before "the story": a known one, or a name after "website" and the like."""
    for found in reversed(list(_ANY_NAME.finditer(text, max(0, start - NEAR), start))):
        if known_name := outlets(found["name"]):
            return known_name
        if found["noun"] or found["name"].split()[-1].lower() in known.OUTLET_WORDS:
            return found["name"]
    return None


def venue(text: str, it: Attribution, sentence: Span, spans: Sequence[Span]) -> Span | None:
    """Where what has no source is said to go round: in the same sentence, for rumours in the ones next to it too."""
    is_rumour = bool(it.cue) and _RUMOUR.search(text[it.cue[0].start : it.cue[-1].end]) is not None
    at = next((n for n, span in enumerate(spans) if span == sentence), 0)
    beside = (*spans[max(0, at - 1) : at], *spans[at + 1 : at + 2]) if is_rumour else ()
    for near in (sentence, *beside):
        if found := _VENUE.search(text, near.start, near.end):
            return Span(*found.span())
    return None


def media(text: str, it: Attribution, sentence: Span, outlets: Outlets) -> Iterator[str]:
    """Outlets named in the sentence as those spoken to: "told X", "in an interview with X"."""
    for span in it.source[1:]:
        yield from _outlet(describe(span.of(text)).name, outlets)
    if it.cue:
        start = max(sentence.start, it.cue[0].start - TOLD_BEFORE)
        for found in _TOLD.finditer(text, start, min(sentence.end, it.cue[-1].end + TOLD_AFTER)):
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
