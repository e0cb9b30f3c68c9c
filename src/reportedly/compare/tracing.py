"""A claim traced through articles: who carries it, by what way, from how many origins."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.compare.account import Account, answering
from reportedly.compare.article_stance import article_stance
from reportedly.compare.backing import Standing
from reportedly.compare.carriage import asked
from reportedly.compare.company import SURE, Company, Provenances, company
from reportedly.compare.counting import count
from reportedly.compare.standing import standings
from reportedly.compare.voicebook import Voicebook, voicebook
from reportedly.compare.ways import Leg, Way, ways
from reportedly.model import (
    ArticleStance,
    Certainty,
    Chain,
    Merge,
    Place,
    Span,
    Stance,
    Step,
    Trace,
    Traced,
)
from reportedly.resolve.voices import Link

UNDATED = "9999"
"""Sorts after every date."""

CLOSENESS_DIGITS = 3


def trace(claim: str, accounts: Sequence[Account], texts: Provenances) -> Trace:
    """Trace a claim in words through articles; ``texts`` says where the text of each is from.

    The order of the articles makes no difference. Articles that do not speak of the claim are left out.
    """
    looked_for = asked(claim)
    ordered = answering(sorted(accounts, key=lambda it: it.id))
    together = company(ordered, texts)
    found = standings(ordered, together, looked_for)
    stances = {it.account.id: article_stance(it.account, looked_for, it.scores, it.statements) for it in found}
    about = [it for it in found if stances[it.account.id] is not ArticleStance.OTHER]
    upstream = ways(about, together)
    counted = count(upstream, together)
    book = voicebook(_keys(upstream, about, together), ordered, together)
    traced = [
        _traced(it, stances[it.account.id], upstream[it.account.id], texts, together, book)
        for it in sorted(about, key=_when)
    ]
    used = sorted({origin for it in traced for origin in (*it.origins, *it.via, *it.denied_by)})
    return Trace(
        claim=claim,
        articles=tuple(traced),
        voices=tuple(voice for voice in book.voices.values() if voice.id in used),
        low=counted.low,
        high=counted.high,
        merges=tuple(_merges((*counted.sure, *counted.possible), together, book, ordered)),
        first=next((it.account.id for it in sorted(about, key=_when) if it.account.article.metadata.published), None),
    )


def _when(it: Standing) -> tuple[str, str]:
    return it.account.article.metadata.published or UNDATED, it.account.id


def _keys(upstream: Mapping[str, Sequence[Way]], about: Iterable[Standing], together: Company) -> dict[str, str]:
    """The groups of all voices that the trace names, each with words for it where it has no name."""
    every = [way for all_ in upstream.values() for way in all_]
    found = {way.key: way.key.split(" ", 1)[-1] for way in every if way.key}
    found |= {together.sure.find(leg.station.key): leg.station.name for way in every for leg in way.legs}
    return found | {key: key for it in about for key in _deniers(it, together)}


def _deniers(it: Standing, together: Company) -> list[str]:
    """Who denies the claim in an article."""
    denying = (one for one in it.statements if one.stance is Stance.DENIES and one.closeness >= DENIAL)
    keys = (together.of(it.account, one.said.id).key for one in denying)
    return list(dict.fromkeys(together.sure.find(key) for key in keys if key))


DENIAL = 0.3
"""How closely a denial must come to the claim to be one of it."""


def _traced(
    it: Standing,
    stance: ArticleStance,
    upstream: Sequence[Way],
    texts: Provenances,
    together: Company,
    book: Voicebook,
) -> Traced:
    origins = tuple(dict.fromkeys(book.id_of(way.key) for way in upstream if way.key))
    passed = (together.sure.find(leg.station.key) for way in upstream for leg in way.legs)
    via = tuple(dict.fromkeys(voice for key in passed if (voice := book.id_of(key)) not in origins))
    best = max(range(len(it.scores)), key=lambda n: (it.scores[n], -n), default=None)
    return Traced(
        article=it.account.id,
        stance=stance,
        origins=origins,
        via=via,
        denied_by=tuple(book.id_of(key) for key in _deniers(it, together)),
        copy_of=texts[it.account.id].copy_of,
        chains=tuple(Chain(tuple(_steps(way.legs, together, book)), way.ending) for way in upstream),
        carries=None if best is None else it.account.sentences[best].span,
        closeness=0.0 if best is None else round(it.scores[best], CLOSENESS_DIGITS),
    )


def _steps(legs: Iterable[Leg], together: Company, book: Voicebook) -> Iterable[Step]:
    for leg in legs:
        yield Step(book.id_of(together.sure.find(leg.station.key)), leg.article, leg.station.spans)


def _merges(origins: Sequence[str], together: Company, book: Voicebook, accounts: Sequence[Account]) -> Iterable[Merge]:
    """Why the origins are as many as they are: what was merged in both counts, then what only in the low one."""
    first = _first_mentions(accounts, together)
    for link in together.links:
        one, other = together.sure.find(link.one), together.sure.find(link.other)
        is_sure = link.certainty in SURE
        if is_sure and one in origins and link.one in first and link.other in first:
            yield Merge((book.id_of(one),), link.certainty, link.reason, _places(link, first))
        elif not is_sure and one != other and one in origins and other in origins:
            of = tuple(sorted((book.id_of(one), book.id_of(other))))
            yield Merge(of, Certainty.POSSIBLE, link.reason, _places(link, first))


def _places(link: Link, first: Mapping[str, Place]) -> tuple[Place, ...]:
    return tuple(first[key] for key in (link.one, link.other) if key in first)


def _first_mentions(accounts: Sequence[Account], together: Company) -> dict[str, Place]:
    """Where each key is first named."""
    found: dict[str, Place] = {}
    for account in accounts:
        for one, character in zip(together.identities[account.id], account.cast.characters, strict=True):
            spans = next((it.spans for it in character.heard if it.spans), ())
            if one.key and spans:
                found.setdefault(one.key, Place(account.id, Span(spans[0].start, spans[-1].end)))
    return found
