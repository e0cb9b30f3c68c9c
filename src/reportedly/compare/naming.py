"""Voices whose names stand beside a claim: known elsewhere as its source, named here without a verb of saying."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from reportedly.compare.account import Account
from reportedly.compare.company import Company
from reportedly.compare.similarity import Claimed, keys
from reportedly.compare.toward import is_open
from reportedly.model import Span, VoiceKind
from reportedly.resolve import words as known
from reportedly.resolve.identity import Identity
from reportedly.resolve.keys import plain

BESIDE = 0.7
"""How close a sentence must come to the claim, as a share of the closest in its article, to be beside it."""

CLOSE = 0.3
"""How close it must come in any case."""

LONGEST_NAME = 6
"""Words."""

SHORTEST_NAME = 4
"""Letters; shorter names are words of other meaning as well."""

_NAME = r"[A-Z][\w'’.&-]*(?:\s(?:of\s|the\s|and\s|for\s)?[A-Z][\w'’.&-]*){0,6}"
_GOVERNED = re.compile(rf"{_NAME}\s(?:administration|government|regime|era|presidency|campaign)\b")
_NOUN = r"(?:account|announcement|claim|disclosure|version|statement|report|assertion)"
_ACCOUNT = re.compile(
    rf"\b{_NOUN}\s(?:of|by|from)\s(?:the\s)?(?P<of>{_NAME})|\b(?P<whose>{_NAME})['’]s?\s{_NOUN}\b"
    rf"|\b(?P<who>{_NAME}),?\s(?:which|who)\s(?:first\s)?(?:announced|reported|disclosed|broke)\b"
)

Names = Mapping[tuple[str, ...], frozenset[str]]
"""The keys that go by each name, as plain words."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name beside the claim: whose (``key`` stands for its group), in which sentence, how close that comes."""

    key: str
    sentence: Span
    place: int
    closeness: float


def names(together: Company, claim: Claimed) -> Names:
    """All names of persons, bodies and outlets; those that only repeat the claim's words do not count."""
    told = frozenset().union(*(term.keys for term in claim.terms))
    found: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for one in (one for article in together.identities.values() for one in article):
        for words in _forms(one):
            if not all(keys(word.capitalize()) & told for word in words):
                found[words].add(together.sure.find(one.key or ""))
    return {words: frozenset(whose) for words, whose in found.items()}


def subjects(together: Company, claim: Claimed) -> frozenset[str]:
    """The keys of those whom the claim itself names: they stand in its every sentence, whoever says it."""
    told = frozenset().union(*(term.keys for term in claim.terms if term.is_name))
    every = (one for article in together.identities.values() for one in article if one.key)
    return frozenset(together.sure.find(one.key or "") for one in every if _is_told(one.name, told))


def _is_told(name: str, told: frozenset[str]) -> bool:
    words = plain(name)
    return bool(words) and all(keys(word.capitalize()) & told for word in words)


def _forms(one: Identity) -> Iterator[tuple[str, ...]]:
    """The name, and a person's family name."""
    is_name = one.kind in (VoiceKind.PERSON, VoiceKind.ORGANISATION, VoiceKind.OUTLET) and one.name[:1].isupper()
    if one.key and is_name and one.name.lower() not in known.countries():
        words = plain(one.name)
        forms = (words, words[-1:]) if one.kind is VoiceKind.PERSON else (words,)
        yield from (form for form in forms if len("".join(form)) >= SHORTEST_NAME)


def beside(account: Account, scores: list[float], called: Names) -> Iterator[Named]:
    """The names in the sentences that carry the claim, in text order; each sentence's closeness is in ``scores``."""
    bar = max(CLOSE, BESIDE * max(scores, default=0.0))
    for place, (sentence, score) in enumerate(zip(account.sentences, scores, strict=True)):
        words = _GOVERNED.sub(" ", sentence.span.of(account.article.text))
        if score >= bar and not is_open(words):
            for key in sorted(_within(plain(words), called)):
                yield Named(key, sentence.span, place, score)


def _within(words: tuple[str, ...], called: Names) -> set[str]:
    """The keys of the names among the words; a name inside a longer one is not that name: "Vint" in "Mara Vint"."""
    found: set[str] = set()
    at = 0
    while at < len(words):
        sizes = range(min(LONGEST_NAME, len(words) - at), 0, -1)
        size = next((size for size in sizes if words[at : at + size] in called), 0)
        found |= called.get(words[at : at + size], frozenset())
        at += size or 1
    return found


def accounts_of(account: Account, scores: list[float], called: Names) -> Iterator[Named]:
    """The names whose "account", "announcement" or the like the article speaks of, or that it has announce something.

    Such words stand for a claim that the article takes as known; they come as close to it as its closest sentence.
    """
    closest = max(scores, default=0.0)
    for place, sentence in enumerate(account.sentences):
        words = sentence.span.of(account.article.text)
        for found in _ACCOUNT.finditer(words) if closest >= CLOSE else ():
            told = plain(found["of"] or found["whose"] or found["who"])
            for key in sorted(_within(told, called)):
                yield Named(key, sentence.span, place, closest)
