"""How far words carry a claim: the share of what the claim tells that the words tell too."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from reportedly.compare.lexicon import group_of, groups_of, members, weight_of
from reportedly.compare.stems import folded, stem_of

SKELETON = 3
"""Consonants that a name must have to be known by them alone ("Kobani", "Kobanê", "Kobane": kbn)."""

PARTICLES = frozenset({"al", "el", "bin", "ibn", "abu", "de", "la", "von", "van"})
"""Small words of names."""

SEARCHED = 8
"""Words of a claim that are looked for; the common ones after that only bring articles about something else."""

NAMES_SHARE = 1 / 3
"""Names alone are no claim: an article about a person names them in every sentence."""

UNTOLD = 0.6
"""What is left of all where they do not tell at all what the claim says happened."""

ITSELF = 0.4
"""The least share of a word that counts in a tier for it to tell what happened: not the sentence before."""

PREDICATE = 2.0
"""The least weight of what a claim says happened ("has died", "was arrested"), where ``kin.tsv`` knows it for a deed or
an event: words for deeds are common, and yet without it a claim is another claim."""

LIVED = ("survive", "make it", "pull through", "live")
"""Words that tell of a death where "not" stands before them."""

KEPT = 200_000
"""Words whose forms are remembered, as many as stems are."""

_DIED = re.compile(rf"(?:\bnot|n['’]t|\bnever)\s(?:{'|'.join(LIVED)})\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:[.'’](?=[^\W_])[^\W_]+)*")
_AUXILIARIES = frozenset({"has", "have", "had", "was", "were", "is", "are", "been", "being", "be"})
_VOWELS = re.compile(r"(?<=.)[aeiouyh]+")
_DOUBLED = re.compile(r"(.)\1+")


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that a claim tells: ``keys`` are forms of it, any of which will do; ``weight`` how much it tells.

    ``happened`` is set for what the claim says happened.
    """

    keys: frozenset[str]
    weight: float
    is_name: bool
    happened: bool = False


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim as terms, each once, in text order."""

    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Tier:
    """Words at some distance from a statement: which share (0 to 1) of a name or of another word in them counts."""

    keys: frozenset[str]
    name_part: float
    word_part: float


def claimed(words: str) -> Claimed:
    """The terms of a claim in words; words that tell nothing are left out."""
    terms: dict[frozenset[str], Term] = {}
    found = _WORD.findall(words)
    for n, word in enumerate(found):
        happened = _happened(found, n)
        weight = max(PREDICATE if happened else 0.0, weight_of(group_of(stem_of(word))))
        opens = n == 0 and not any(after[0].isupper() for after in found[1:2])
        if weight > 0:
            all_keys = frozenset(_keys(word))
            terms.setdefault(all_keys, Term(all_keys, weight, _is_name(found, n) and not opens, happened))
    return Claimed(tuple(terms.values()))


def _happened(words: list[str], n: int) -> bool:
    """Whether the word at this place of a claim says what happened: a deed or event after "has", "was" and the like."""
    stem = stem_of(words[n])
    return n > 0 and words[n - 1].lower() in _AUXILIARIES and members(group_of(stem)) != (stem,)


def _is_name(words: list[str], n: int) -> bool:
    """Whether a word is written as a name, or is a particle before one ("al-Masri")."""
    return words[n][0].isupper() or (words[n] in PARTICLES and words[n + 1 : n + 2] != [] and words[n + 1][0].isupper())


def searched(words: str) -> tuple[str, ...]:
    """The words by which articles with a claim are looked for: the SEARCHED that tell most, in the claim's order."""
    found = dict.fromkeys(word for word in _WORD.findall(words) if weight_of(group_of(stem_of(word))) > 0)
    telling = sorted(found, key=lambda word: (-weight_of(group_of(stem_of(word))), word))[:SEARCHED]
    return tuple(word for word in found if word in telling)


def keys(words: str) -> frozenset[str]:
    """All forms by which the words may meet a claim's terms."""
    found = frozenset().union(*map(_forms, _WORD.findall(words)))
    return found | _forms("died") if _DIED.search(words) else found


@lru_cache(KEPT)
def _forms(word: str) -> frozenset[str]:
    return frozenset(_keys(word))


def closeness(claim: Claimed, tiers: Iterable[Tier]) -> float:
    """How far the words carry the claim (0 to 1): a third is for what it tells by names, the rest for other words."""
    ordered = tuple(tiers)
    names = _told(claim, ordered, are_names=True)
    words = _told(claim, ordered, are_names=False)
    if names is None or words is None:
        return names if words is None and names is not None else words or 0.0
    told = NAMES_SHARE * names + (1 - NAMES_SHARE) * words
    return told * (1.0 if _happens(claim, ordered) else UNTOLD)


def _happens(claim: Claimed, tiers: tuple[Tier, ...]) -> bool:
    """Whether the tiers tell what the claim says happened, or it says so in no way that is known."""
    happened = [term for term in claim.terms if term.happened]
    return not happened or any(term.keys & tier.keys for term in happened for tier in tiers if tier.word_part >= ITSELF)


def events(claim: Claimed, tiers: Iterable[Tier]) -> float:
    """How far the words tell what the claim tells apart from names (0 to 1); of claims of names only, those."""
    ordered = tuple(tiers)
    told = _told(claim, ordered, are_names=False)
    return told if told is not None else _told(claim, ordered, are_names=True) or 0.0


def _told(claim: Claimed, tiers: tuple[Tier, ...], are_names: bool) -> float | None:
    """The share of a claim's names, or of its other words, that the tiers tell, by weight; None where it has none."""
    terms = [term for term in claim.terms if term.is_name is are_names]
    everything = sum(term.weight for term in terms)
    told = sum(
        term.weight
        * max((_part(tier, are_names) for tier in tiers if not term.keys.isdisjoint(tier.keys)), default=0.0)
        for term in terms
    )
    return told / everything if everything else None


def _part(tier: Tier, is_name: bool) -> float:
    return tier.name_part if is_name else tier.word_part


def _keys(word: str) -> Iterable[str]:
    yield from groups_of(stem_of(word))
    if word[0].isupper():
        bare = skeleton(word)
        if len(bare) >= SKELETON:
            yield "~" + bare


def skeleton(name: str) -> str:
    """The consonants of a name, doubled ones once, as spellings of one name agree in them."""
    plain = re.sub(r"['’]s$", "", folded(name)).replace("'", "").replace("’", "")
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", _DOUBLED.sub(r"\1", plain)))
