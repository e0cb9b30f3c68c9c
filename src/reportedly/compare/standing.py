"""Who stands behind a claim in each article, when all articles are heard together."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.compare.account import Account
from reportedly.compare.backing import NOBODY, PASSED_ON, Backer, Standing, Station, alone, strongest
from reportedly.compare.carriage import Asked, lead
from reportedly.compare.company import Company
from reportedly.compare.crediting import Informants, credited, informants, is_passed_on
from reportedly.compare.naming import Names, accounts_of, beside, names, subjects
from reportedly.model import VoiceKind

OWN = 0.15
"""How far a statement must carry the claim in its own words, without those around it, unless other texts have its
voice carry the claim."""

LEAST = 0.2
"""How close the best statement of a voice must come to the claim, in any case."""

OF_BEST = 0.6
"""How close it must come as a share of the closest voice of the same article."""

NAMED_BESIDE = 0.75
"""What is left where a voice is only named beside the claim, without words that say that it said so."""

BESIDE, ACCOUNT = "named beside the claim", "its account is spoken of"

COMPANY = 1.0
"""What a voice gains if all other texts have it carry the claim; in proportion if only some have."""

KNOWN_ELSEWHERE, WIDELY = 0.5, 0.15
"""How many other texts, and which share of them, must have a voice carry the claim, to look for its bare name."""

SUBJECT_WIDELY = 0.4
"""The same share for a voice that the claim itself names: its name is no sign that it said so."""

Support = Mapping[str, Mapping[str, float]]
"""For each voice how strongly each text has it carry the claim, as a share of that text's strongest."""


@dataclass(frozen=True, slots=True)
class Circle:
    """What all articles together tell about the voices: how widely each carries the claim, and who informs whom.

    ``names`` are looked for beside the claim; ``subjects`` are the keys of those whom the claim itself names.
    """

    together: Company
    support: Support
    informants: Informants
    names: Names
    subjects: frozenset[str]

    @property
    def others(self) -> int:
        """How many other texts there are, at least one."""
        return max(1, len(set(self.together.texts.values())) - 1)

    def elsewhere(self, key: str, text: str) -> float:
        """How many other texts have a voice carry the claim, each in part."""
        return sum(share for other, share in self.support.get(key, {}).items() if other != text)

    def is_known(self, key: str, text: str) -> bool:
        """Whether enough other texts have a voice carry the claim for its bare name to mean that."""
        widely = SUBJECT_WIDELY if key in self.subjects else WIDELY
        return self.elsewhere(key, text) >= max(KNOWN_ELSEWHERE, widely * self.others)


def standings(accounts: Sequence[Account], together: Company, claim: Asked) -> list[Standing]:
    """Who stands behind the claim in each article, weighed with what the other texts say."""
    known = informants(accounts, together)
    first = [credited(alone(it, together, claim), known) for it in accounts]
    called, told = names(together, claim.terms), subjects(together, claim.terms)
    circle = Circle(together, _support(first, together), known, called, told)
    return [_weighed(it, circle) for it in first]


def _support(found: Sequence[Standing], together: Company) -> Support:
    support: dict[str, dict[str, float]] = defaultdict(dict)
    for it in found:
        top = max((backer.own for backer in it.backers), default=1.0)
        text = together.texts[it.account.id]
        for backer in (one for one in it.backers if one.in_words >= OWN):
            texts = support[backer.key]
            texts[text] = max(texts.get(text, 0.0), backer.own / top)
    return support


def _weighed(it: Standing, circle: Circle) -> Standing:
    """The voices that remain when the other texts are heard; an article's own outlet only where there is no other."""
    text = circle.together.texts[it.account.id]
    best = {one.key: one for one in it.backers if one.in_words >= OWN or circle.is_known(one.key, text)}
    for backer in list(_named(it, circle, text)):
        share = PASSED_ON if is_passed_on(backer.key, best, circle.informants) else 1.0
        if backer.own * share > best.get(backer.key, NOBODY).own:
            best[backer.key] = replace(backer, own=backer.own * share)
    others = [one for one in best.values() if not circle.together.is_own(it.account.id, one.key)]
    weighed = [replace(one, score=one.own * _gain(one.key, text, circle)) for one in others or best.values()]
    bar = max(LEAST, OF_BEST * max((one.score for one in weighed), default=0.0))
    return replace(it, backers=strongest(one for one in weighed if one.score >= bar))


def _gain(key: str, text: str, circle: Circle) -> float:
    return 1 + COMPANY * circle.elsewhere(key, text) / circle.others


def _named(it: Standing, circle: Circle, text: str) -> Iterator[Backer]:
    scores = list(it.scores)
    for found, reason in ((beside, BESIDE), (accounts_of, ACCOUNT)):
        for one in found(it.account, scores, circle.names):
            if circle.is_known(one.key, text):
                score = NAMED_BESIDE * one.closeness * lead(one.place)
                station = Station(one.key, one.key, VoiceKind.ORGANISATION, (one.sentence,))
                yield Backer(one.key, score, score, 0.0, (station,), f"{reason}; other articles have it say so")
