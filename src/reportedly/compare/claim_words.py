"""The words that a claim goes by: those of one statement that can be read by themselves."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, filterfalse

from reportedly.compare.stems import NUMBERS
from reportedly.compare.toward import is_false, is_negated, is_open
from reportedly.model import Span, Statement

MOST_WORDS = 40
"""Words of a statement that is easily read; longer ones tell many things."""

INTERRUPTED = "…"
"""What stands where words are left out."""

_FINITE = (
    r"(?:(?i:is|are|was|were|isn|aren|wasn|weren|has|hasn|had|hadn|will|won|would|wouldn|cannot|could|couldn|must|should|"
    r"shouldn|did|didn|does|doesn|don)|can|may|might|became|began|broke|came|chose|drove|fell|flew|gave|grew|knew|rose|"
    r"saw|shook|spoke|threw|took|went|wrote|(?<!\bto )(?i:have|haven|do))\b"
)
"""Verbs that say when, or how surely, so that a clause is complete with them; of those like "isn't" the first part."""

_ACTIVE = (
    r"(?<!\b[Tt]he )(?<!\b[Aa] )(?<!\b[Aa]n )"
    r"(?:\w+ed|brought|caught|found|held|hit|kept|left|lost|made|sent|shot|won)"
)
"""Words that are such verbs where they tell what was done to whom; else they may be participles."""

_WHOM = (
    rf"(?:(?:an?|the|its|his|her|their|at least|more than|up to|about|some|no|{'|'.join(NUMBERS)})\b|"
    r"\d|(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z])"
)
"""How the words begin that tell to whom."""

_CLAUSE = re.compile(rf"\w\W+(?:{_FINITE}|{_ACTIVE}\s{_WHOM})")
"""A verb that tells who did what, after at least one word."""

_SUBORDINATE = re.compile(
    r"\b(?:that|who|whom|whose|which|what|where|when|while|whether|if|how|why|because)\b", re.IGNORECASE
)
"""Words whose clause is part of another one."""

_LEANS = re.compile(
    rf"\W*(?:{_FINITE}|(?:that|which|who|what|whether|if|how|it|its|he|his|she|her|they|their|them|this|these|those|such|another|"
    r"also|but|and|or|as|to|of|i|my|me|we|our|us|you|your)\b|(?!\w+thing\b)[a-z]+ing\b)",
    re.IGNORECASE,
)
"""How words begin that lean on others before them, or want somebody who does it."""

_LED_IN = re.compile(rf"that\s+(?!{INTERRUPTED}|{_FINITE})")
"""The "that" by which a sentence leads in what somebody says; not that of "that is false"."""


def led_in(it: Statement) -> Statement:
    """The statement without the "that" before its words, its place without it too."""
    found = _LED_IN.match(it.words)
    if not found:
        return it
    return replace(it, words=it.words[found.end() :], span=Span(it.span.start + found.end(), it.span.end))


def words_of(inward: Sequence[Statement]) -> str:
    """The words of a claim with these statements, those closest to all others first.

    They are a whole sentence, from the closer half or else beyond; where there is none, words that lean on nothing.
    What denies or doubts where the closest does not, or the other way round, is left out.
    """
    side = _side(inward[0].words)
    closer, beyond = (
        [it.words for it in part if _side(it.words) == side] for part in (inward[: len(inward) // 2 + 1], inward)
    )
    return next(chain(filter(is_whole, chain(closer, beyond)), filterfalse(_LEANS.match, closer), closer))


def is_whole(words: str) -> bool:
    """Whether words tell something as a whole sentence does, uninterrupted and not too long."""
    if _LEANS.match(words) or INTERRUPTED in words or len(words.split()) > MOST_WORDS:
        return False
    return _CLAUSE.search(_SUBORDINATE.split(words, maxsplit=1)[0]) is not None


def _side(words: str) -> tuple[bool, ...]:
    return is_false(words), is_open(words), is_negated(words)
