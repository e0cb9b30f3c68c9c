"""Whether words tell of another event than a claim does: of somebody else's, of another one like it, of many."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportedly.compare.lexicon import ORDINALS, groups_of
from reportedly.compare.stems import stem_of
from reportedly.resolve import words as known

NAMESAKE = 0.4
"""What is left of words about another one of a longer name."""

ANOTHER = 0.4
"""What is left of words about "a second" or "another" one, where the claim has no such word."""

COUNTED = 0.5
"""What is left of words about a large number, where the claim has none: a toll is another claim."""

SEVERAL = 0.6
"""What is left of words that tell only of several such people, where the claim tells of one ("a soldier")."""

REACH = 2
"""Words between "a" and a noun, or between "a second" and what it is a second one of, at most."""

_MANY = re.compile(
    r"(?<![\w.,$£€-])(?!(?:19|20)\d\d\b)(?:\d{1,3}(?:,\d{3})+|\d{2,})(?![\w-]|[.,]\d|\s?(?:%|a\.?m|p\.?m))"
)
_NAMES = re.compile(r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)*")
_WORD = re.compile(r"[^\W_]+(?:[.'’-](?=[^\W_])[^\W_]+)*")
_ANOTHER = "another"
_OTHERS = frozenset({_ANOTHER, *ORDINALS})
_SOMEBODY = (known.PEOPLE - known.SOURCES) | {
    "man",
    "woman",
    "person",
    "people",
    "victim",
    "patient",
    "worker",
    "case",
    "one",
}
_ONE = frozenset({"a", "an", "one", "the", "his", "her", "first"})


@dataclass(frozen=True, slots=True)
class Particulars:
    """What tells a claim's event from others like it.

    ``names`` are names of several words, ``one`` the groups of those people of whom it tells one only; ``things`` the
    groups of its other words. ``others`` are the words by which a text says that it means another one; ``own`` are
    those by which the claim itself does, where the text at hand never speaks of that one.
    """

    words: str
    names: tuple[str, ...]
    one: frozenset[str]
    things: frozenset[str]
    others: frozenset[str]
    own: frozenset[str] = frozenset()


def particulars(words: str) -> Particulars:
    """The particulars of a claim in words."""
    names = tuple(run for run in _NAMES.findall(words) if " " in run)
    found = _WORD.findall(words)
    people = (word for n, word in enumerate(found) if word in known.PEOPLE and _is_one(found, n))
    things = frozenset(group for word in found if word.islower() for group in groups_of(stem_of(word)))
    one = frozenset(group for word in people for group in groups_of(stem_of(word)))
    return Particulars(words, names, one, things, _OTHERS - {word.lower() for word in found})


def within(sentences: Sequence[str], claim: Particulars) -> Particulars:
    """A claim as an article has it.

    Where the article opens with a second one, "another" is the first. Where the claim is about a second one, and the
    article never speaks of one, it is about the first.
    """
    found = [_WORD.findall(sentence) for sentence in sentences]
    ordinals = replace(claim, others=claim.others - {_ANOTHER})
    if found and _is_another(found[0], ordinals):
        return ordinals
    own = _OTHERS - claim.others
    return claim if any(_speaks_of(words, own, claim.things) for words in found) else replace(claim, own=own)


def _speaks_of(words: list[str], own: frozenset[str], things: frozenset[str]) -> bool:
    """Whether a second one of the claim's sort, or a second person, or another, is spoken of at all."""
    for n, word in enumerate(words):
        if word.lower() in own | {_ANOTHER} and own:
            following = [it.lower() for it in words[n + 1 : n + 2 + REACH]]
            if any(it in _SOMEBODY or _tells(it, things) for it in following):
                return True
    return False


def share_left(words: str, claim: Particulars) -> float:
    """What is left of the closeness of words to a claim for all that they tell of other events (0 to 1)."""
    found = _WORD.findall(words)
    return (
        (NAMESAKE if _is_namesake(words, claim) else 1.0)
        * (COUNTED if _counts(words, claim) else 1.0)
        * (ANOTHER if claim.own or _is_another(found, claim) else 1.0)
        * (SEVERAL if _are_several(found, claim) else 1.0)
    )


def _is_one(words: list[str], n: int) -> bool:
    """Whether a noun in the singular has "a" or the like in front of it, with few words between."""
    return not words[n].endswith("s") and bool({word.lower() for word in words[max(0, n - 1 - REACH) : n]} & _ONE)


def _is_namesake(words: str, claim: Particulars) -> bool:
    """Whether the words only speak of somebody whose name goes on where the claim's ends."""
    found = [match for run in claim.names for match in re.finditer(re.escape(run) + r"(?P<more>\s[A-Z][a-z]+)?", words)]
    return bool(found) and all(match["more"] and match["more"].strip() not in claim.words for match in found)


def _counts(words: str, claim: Particulars) -> bool:
    """Whether the words speak of a number of many where the claim has no number."""
    return _MANY.search(words) is not None and not any(character.isdigit() for character in claim.words)


def _is_another(words: list[str], claim: Particulars) -> bool:
    """Whether "a second", "another" stands before something that the claim tells of."""
    return any(
        _tells(next((it for it in words[n + 1 : n + 2 + REACH] if it.islower()), ""), claim.things)
        for n, word in enumerate(words)
        if word.lower() in claim.others
    )


def _tells(word: str, things: frozenset[str]) -> bool:
    return any(group in things for group in groups_of(stem_of(word)))


def _are_several(words: list[str], claim: Particulars) -> bool:
    """Whether the words name people of the claim's sort, and always several of them."""
    if not claim.one:
        return False
    named = [word for word in words if set(groups_of(stem_of(word))) & claim.one]
    return bool(named) and all(word.endswith("s") or word in ("troops", "men", "women") for word in named)
