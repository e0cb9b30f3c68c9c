"""Who denies a claim in an article."""

import re

from reportedly.compare.backing import Standing
from reportedly.compare.carriage import Asked, Carried, told_itself
from reportedly.compare.company import Company
from reportedly.compare.similarity import claimed
from reportedly.compare.toward import is_false
from reportedly.model import Stance, words
from reportedly.resolve.words import countries

DENIAL = 0.3
"""How closely a denial must come to the claim to be one of it."""

_ANY = re.compile(r"\b(?:any of (?:its|their|his|her|our|my)\s\w+|anyone|anybody)\b", re.IGNORECASE)
"""Everybody on somebody's side: who denies it of all denies it of each."""

_STORY = re.compile(r"\b(?:story|stories|reports?|rumou?rs?|claims?|article|news)\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z]\w+")
_OF_A_LAND = re.compile(r"(?:i?ans?|ns?|ese|is?|ish|a|o|y)$")
"""How names of countries and their adjectives end."""


def deniers(it: Standing, together: Company, claim: Asked) -> list[str]:
    """The groups of the voices that deny the claim, call the story false, or deny it of all of theirs, in text order.

    Not those who only pass on such a denial.
    """
    denying = [one for one in it.statements if one.stance is Stance.DENIES and _is_denial(one, it, claim)]
    heard = {one.said.id for one in denying}
    first = (one for one in denying if not heard & set(it.account.upstream.get(one.said.id, ())))
    keys = (together.of(it.account, one.said.id).key for one in first)
    return list(dict.fromkeys(together.sure.find(key) for key in keys if key))


def _is_denial(one: Carried, it: Standing, claim: Asked) -> bool:
    content = words(it.account.article.text, one.said.heard.attribution.content)
    is_near = one.closeness >= DENIAL and not _is_about_another(content, one, claim)
    return is_near or _is_of_all(one, it, claim) or (is_false(content) and _STORY.search(content) is not None)


def _is_about_another(content: str, one: Carried, claim: Asked) -> bool:
    """Whether a statement tells something, and nothing of what the claim tells but for names."""
    return bool(claimed(content).terms) and told_itself(one.said, claim) == 0


def _is_of_all(one: Carried, it: Standing, claim: Asked) -> bool:
    """Whether a voice of a land that the claim names denies what the claim tells of anybody of theirs.

    As an embassy that "denied that any of its citizens had been captured" denies that one of them died a captive.
    """
    text, heard = it.account.article.text, one.said.heard
    denied, count = _ANY.subn("", words(text, heard.attribution.content))
    told = frozenset().union(*(term.keys for term in claim.terms.terms))
    deeds = claimed(denied).terms
    is_theirs = bool(_lands(words(text, heard.spans)) & _lands(claim.words))
    return count > 0 and is_theirs and bool(deeds) and all(term.keys & told for term in deeds)


def _lands(text: str) -> frozenset[str]:
    """The names in some words, those of countries and their adjectives in one form."""
    names = (name.lower() for name in _NAME.findall(text))
    return frozenset(countries().get(name) or _OF_A_LAND.sub("", name) for name in names)
