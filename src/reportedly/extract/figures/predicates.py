"""The verb or noun that says what happened to the people counted."""

from dataclasses import dataclass

from reportedly.extract.figures.grammar import BE, CONJUNCTIONS, HAVE, MODALS, is_adverb
from reportedly.extract.figures.kinds import Role, Trigger, phrase_at
from reportedly.extract.figures.words import Words, word_set
from reportedly.model import Kind

MAIN, DESCRIBING = 3, 2
"""Ranks: the verb of the clause that the people are in; a participle or relative clause that only describes them."""

LEAD = 5
"""Words before a verb in which its modal, negation or "plans to" stands."""

_PROSPECTIVE = word_set(
    "threaten threatens threatened threatening plan plans planned planning vow vows vowed threat threats if hope hopes"
    " hoped hoping fear fears feared want wants wanted demand demands demanded demanding secure securing negotiate"
    " negotiating negotiations negotiation negotiated talks possible seek seeks seeking sought try tries trying"
    " tried attempt attempts attempted attempting call calls calling called urge urged urging urges deal return"
    " exchange ready offer offers offered agree agrees agreed prepared order orders ordered ask asked asks asking"
    " intend intends intended help risk risks bid"
)
"""Words before a verb that make it a plan, a wish, a threat or a fear."""


_NOT = frozenset(("not", "never", "neither", "nor", "without", "t"))
"""Words before a verb that negate it; "t" is what stands after the apostrophe of "didn't"."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """The words ``start:end`` that take the people, the kind they give, and how closely they belong to them.

    ``prospective`` is true where it has not happened ("could kill", "talks to free"), ``negated`` where it did not.
    ``described`` is the kind that a relative clause or participle gave before the verb of the clause came.
    ``more`` holds the kinds of further verbs joined to it ("captured and beheaded").
    """

    start: int
    end: int
    kind: Kind
    rank: int
    prospective: bool = False
    negated: bool = False
    more: tuple[Kind, ...] = ()
    trailing: bool = False
    described: Kind | None = None


def made(words: Words, start: int, end: int, trigger: Trigger, rank: int, floor: int, *, trailing: bool) -> Predicate:
    """A predicate with what the words before it say of its truth; ``trailing`` where it stands after the people."""
    near = range(max(floor, start - LEAD), start)
    modal = any(words.lows[n] in MODALS and words.forms[n] != "May" for n in near)
    hoped = any(words.lows[n] in _PROSPECTIVE for n in near) and not trailing
    negated = any(words.lows[n] in _NOT for n in near)
    return Predicate(start, end, trigger.kind, rank, modal or hoped, negated, joined(words, end), trailing)


def named(words: Words, start: int, end: int, trigger: Trigger, floor: int) -> Predicate:
    """A noun as a predicate ("the deaths of"); only what hopes for it makes it prospective, not the verb beside it."""
    hoped = any(words.lows[n] in _PROSPECTIVE for n in range(max(floor, start - LEAD), start))
    return Predicate(start, end, trigger.kind, MAIN, hoped)


def joined(words: Words, n: int) -> tuple[Kind, ...]:
    """Kinds of further verbs joined to the first: "captured and beheaded", "taken hostage and later released"."""
    if n >= len(words.lows) or words.lows[n] not in CONJUNCTIONS:
        return ()
    at = n + 1
    while at < len(words.lows) and (is_adverb(words.lows[at]) or words.lows[at] in BE):
        at += 1
    found = phrase_at(words.lows, at, len(words.lows)) if at < len(words.lows) else None
    if found is None or not found[1].roles & (Role.PASSIVE | Role.SUBJECT):
        return ()
    return (found[1].kind, *joined(words, found[0]))


def follows_be(words: Words, n: int, floor: int) -> bool:
    """Whether a form of "be" stands before word ``n``, adverbs apart: the verb there is passive."""
    return _auxiliary(words, n, floor) in BE


def follows_have(words: Words, n: int, floor: int) -> bool:
    """Whether only "have" stands before word ``n``, adverbs apart: the verb there is active."""
    return _auxiliary(words, n, floor) in HAVE


def _auxiliary(words: Words, n: int, floor: int) -> str:
    """The word before ``n``, adverbs apart."""
    while n > floor and is_adverb(words.lows[n - 1]):
        n -= 1
    return words.lows[n - 1] if n > floor else ""
