"""Which statements of an article carry a claim, how closely, and which stance towards it each voice takes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportedly.compare.account import Account, Said
from reportedly.compare.particulars import Particulars, particulars, share_left, within
from reportedly.compare.similarity import Claimed, Tier, claimed, closeness, events
from reportedly.compare.toward import towards
from reportedly.model import Stance, words

CONTENT, SOURCE, SAME, ANSWERED, BEFORE = (1.0, 1.0), (0.8, 0.4), (0.7, 0.4), (0.7, 0.4), (0.5, 0.2)
"""How much of a name and of another word counts in the content, the source, the rest of the sentence, the post that
this one answers, and the sentence before: names are often only there ("he", "the group"), what happened must be in the
statement itself."""

LEAD = 0.15
"""What a statement gains at the very top of an article; half of it in the second sentence, a third in the third."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A claim in words and as terms."""

    words: str
    terms: Claimed
    particulars: Particulars


def asked(words: str) -> Asked:
    """A claim in words made ready for looking for it."""
    return Asked(words, claimed(words), particulars(words))


@dataclass(frozen=True, slots=True)
class Carried:
    """A statement with how closely it carries a claim (0 to about 1.15) and its voice's stance towards it."""

    said: Said
    closeness: float
    stance: Stance


def carried(account: Account, claim: Asked) -> tuple[Carried, ...]:
    """Every statement of an article with how closely it carries the claim, in text order."""
    claim = _there(account, claim)
    return tuple(
        Carried(said, _closeness(account, said, claim), _stance(account, said, claim)) for said in account.said
    )


def _there(account: Account, claim: Asked) -> Asked:
    """A claim as an article has it."""
    sentences = [sentence.span.of(account.article.text) for sentence in account.sentences]
    return replace(claim, particulars=within(sentences, claim.particulars))


def _closeness(account: Account, said: Said, claim: Asked) -> float:
    content = words(account.article.text, said.heard.attribution.content)
    return closeness(claim.terms, _tiers(account, said)) * lead(said.place) * share_left(content, claim.particulars)


def lead(place: int) -> float:
    """What a statement gains by standing in the sentence with this number (from 0)."""
    return 1 + LEAD / (1 + place)


def told_itself(said: Said, claim: Asked) -> float:
    """How far a statement tells what the claim tells in its own words and those for its source, names apart."""
    return events(claim.terms, (Tier(said.content, *CONTENT), Tier(said.source, *SOURCE)))


def _tiers(account: Account, said: Said) -> Iterator[Tier]:
    yield Tier(said.content, *CONTENT)
    yield Tier(said.source, *SOURCE)
    if account.sentences:
        yield Tier(account.sentences[said.place].keys, *SAME)
    if said.place:
        yield Tier(account.sentences[said.place - 1].keys, *BEFORE)
    yield Tier(account.answered, *ANSWERED)


def _stance(account: Account, said: Said, claim: Asked) -> Stance:
    it, text = said.heard.attribution, account.article.text
    return towards(it.stance, words(text, it.cue), words(text, it.content), claim.words, claim.terms)


def sentence_closeness(account: Account, claim: Asked) -> list[float]:
    """How closely each sentence carries the claim, whoever says it."""
    claim = _there(account, claim)
    return [
        closeness(claim.terms, _sentence_tiers(account, n))
        * share_left(sentence.span.of(account.article.text), claim.particulars)
        for n, sentence in enumerate(account.sentences)
    ]


def _sentence_tiers(account: Account, n: int) -> Iterator[Tier]:
    yield Tier(account.sentences[n].keys, 1.0, 1.0)
    if n:
        yield Tier(account.sentences[n - 1].keys, *BEFORE)
    yield Tier(account.answered, *ANSWERED)
