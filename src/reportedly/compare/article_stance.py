"""How an article as a whole stands towards a claim: passes it on, doubts it, denies it, or is about something else."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.compare.account import Account
from reportedly.compare.carriage import Asked, Carried
from reportedly.compare.toward import is_denied, is_false, is_negated
from reportedly.model import ArticleStance, Stance

LEAD = 3
"""Sentences at the top of an article that say how it stands even where they do not repeat the claim."""

NEAR = 0.65
"""How close a sentence must come to the claim, as a share of the closest in the article, to be about it."""

ABOUT = 0.3
"""How close the closest sentence must come for the article to be about the claim at all."""

HELD = 0.25
"""How close what a voice doubts or withholds must come; it is often little more than a pronoun ("that he died")."""

FURTHER_ON = 0.6
"""What words below the lead count."""

ANYWHERE, MOST_ANYWHERE = 0.5, 5
"""What a sentence that calls something false counts wherever it stands, and how many of them count at most."""

LED_BY_DENIAL = 1.4
"""What it counts if an article opens with somebody's denial."""

HELD_BACK = 0.9
"""What it counts as doubt if a voice will not or cannot confirm the claim, and none asserts it much closer."""

DENIED, DOUBTED = 1.4, 1.8
"""Sums from which an article denies or doubts; set on the ten development stories (docs/origins.md)."""

DOUBTFUL_THROUGHOUT = 4.0
"""What it counts if every sentence of an article holds words of doubt."""

_DOUBT = re.compile(
    r"\b(?:rumou?r(?:s|ed)?|speculat\w+|if (?:true|confirmed)|unconfirmed|sceptic\w*|skeptic\w*|doubts?|unlikely|"
    r"cast(?:s|ing)? doubt|jury is still out|not credible|no (?:official )?confirmation|yet to (?:be )?confirm(?:ed)?|"
    r"not (?:yet )?(?:been )?confirmed|awaiting confirmation|assessing|investigating (?:claims|reports|whether)|"
    r"nothing to confirm|can['’]t confirm|cannot confirm|could not (?:be )?(?:independently )?confirm\w*|"
    r"(?:not (?:been )?|un)able to (?:independently )?(?:confirm|verify)|"
    r"would not say whether|whether|unclear|too soon)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Tone:
    """How strongly an article calls a claim false, and how strongly it holds it at a distance."""

    denial: float
    doubt: float


def article_stance(
    account: Account, claim: Asked, scores: Sequence[float], statements: Sequence[Carried]
) -> ArticleStance:
    """The stance of an article; ``scores`` say how closely each of its sentences carries the claim."""
    if max(scores, default=0.0) < ABOUT:
        return ArticleStance.OTHER
    tone = tone_of(account, claim, scores)
    doubt = tone.doubt + HELD_BACK * _is_held_back(statements)
    if tone.denial + LED_BY_DENIAL * _is_led_by_denial(statements) >= DENIED:
        return ArticleStance.DENIES
    return ArticleStance.DOUBTS if doubt >= DOUBTED else ArticleStance.ASSERTS


def _is_led_by_denial(statements: Sequence[Carried]) -> bool:
    """Whether the article opens with a voice that denies the claim, and none that asserts it as closely."""
    denied = max((it.closeness for it in statements if it.stance is Stance.DENIES and it.said.place == 0), default=0.0)
    others = max((it.closeness for it in statements if it.stance.stands_behind and it.said.heard.spans), default=0.0)
    return denied >= NEAR and denied >= others


def _is_held_back(statements: Sequence[Carried]) -> bool:
    """Whether a voice doubts the claim or cannot confirm it, and no named one asserts it as closely."""
    unsure = (Stance.DOUBTS, Stance.WITHHOLDS)
    held = max((it.closeness for it in statements if it.stance in unsure and it.said.heard.spans), default=0.0)
    others = max((it.closeness for it in statements if it.stance.stands_behind and it.said.heard.spans), default=0.0)
    return held >= HELD and held >= NEAR * others


def tone_of(account: Account, claim: Asked, scores: Sequence[float]) -> Tone:
    """What the words around the claim, and those of the whole article, add up to."""
    texts = [sentence.span.of(account.article.text) for sentence in account.sentences]
    near = {n for n, score in enumerate(scores) if score >= NEAR * max(scores)}
    looked_at = sorted({n for n in (*near, *(at + 1 for at in near), *range(LEAD)) if n < len(texts)})
    denial = sum(_weight(n) for n in looked_at if _denies(texts[n], claim, n in near))
    doubt = sum(_weight(n) * _doubts(texts[n]) for n in looked_at)
    false = 0 if is_false(claim.words) else sum(map(is_false, texts))
    doubtful = sum(1 for text in texts if _DOUBT.search(text)) / len(texts)
    return Tone(denial + ANYWHERE * min(false, MOST_ANYWHERE), doubt + DOUBTFUL_THROUGHOUT * doubtful)


def _weight(place: int) -> float:
    return 1.0 if place < LEAD else FURTHER_ON


def _denies(words: str, claim: Asked, is_near: bool) -> bool:
    if is_false(words):
        return not is_false(claim.words)
    return is_near and is_denied(words, claim.terms) and not is_negated(claim.words)


def _doubts(words: str) -> int:
    """How many different words of doubt there are."""
    return len({found.lower() for found in _DOUBT.findall(words)})
