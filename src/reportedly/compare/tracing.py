"""A claim traced through articles: who carries it, by what way, from how many origins."""

from collections.abc import Iterable, Mapping, Sequence

from reportedly.compare.account import Account, answering
from reportedly.compare.article_stance import article_stance
from reportedly.compare.backing import Standing
from reportedly.compare.carriage import asked
from reportedly.compare.company import Company, Provenances, company
from reportedly.compare.counting import count
from reportedly.compare.denying import deniers
from reportedly.compare.merging import NOBODY, Evidence, carries, merges, when
from reportedly.compare.standing import standings
from reportedly.compare.voicebook import Voicebook, voicebook
from reportedly.compare.ways import Leg, Way, ways
from reportedly.model import ArticleStance, Chain, Judgement, Merge, Step, Trace, Traced, Voice, VoiceKind

CLOSENESS_DIGITS = 3


def trace(claim: str, accounts: Sequence[Account], texts: Provenances, judgements: Sequence[Judgement] = ()) -> Trace:
    """Trace a claim in words through articles; ``texts`` says where the text of each is from.

    The order of the articles makes no difference. Articles that do not speak of the claim are left out. What people
    judged of voices overrules what is found here.
    """
    looked_for = asked(claim)
    ordered = answering(sorted(accounts, key=lambda it: it.id))
    together = company(ordered, texts, judgements)
    found = standings(ordered, together, looked_for)
    stances = {it.account.id: article_stance(it.account, looked_for, it.scores, it.statements) for it in found}
    about = [it for it in found if stances[it.account.id] is not ArticleStance.OTHER]
    upstream = ways(about, together)
    counted = count(upstream, together)
    denying = {it.account.id: deniers(it, together, looked_for) for it in about}
    book = voicebook(_keys(upstream, denying, together), ordered, together)
    traced = [
        _traced(it, stances[it.account.id], upstream[it.account.id], denying[it.account.id], texts, together, book)
        for it in sorted(about, key=when)
    ]
    found_merges = merges(Evidence(about, upstream, counted, together, book), ordered)
    used = sorted({origin for it in traced for origin in (*it.origins, *it.via, *it.denied_by)})
    return Trace(
        claim=claim,
        articles=tuple(traced),
        voices=(*(voice for voice in book.voices.values() if voice.id in used), *_nobody(found_merges)),
        low=counted.low,
        high=counted.high,
        merges=found_merges,
        first=next((it.account.id for it in sorted(about, key=when) if it.account.article.metadata.published), None),
    )


def _nobody(found: Sequence[Merge]) -> list[Voice]:
    """The voice of the articles that name nobody, where a merge speaks of it."""
    is_named = any(NOBODY in merge.of for merge in found)
    return [Voice(NOBODY, "nobody named", VoiceKind.UNSTATED, ())] if is_named else []


def _keys(
    upstream: Mapping[str, Sequence[Way]], denying: Mapping[str, Iterable[str]], together: Company
) -> dict[str, str]:
    """The groups of all voices that the trace names, each with words for it where it has no name."""
    every = [way for all_ in upstream.values() for way in all_]
    found = {way.key: way.key.split(" ", 1)[-1] for way in every if way.key}
    found |= {together.sure.find(leg.station.key): leg.station.name for way in every for leg in way.legs}
    return found | {key: key for keys in denying.values() for key in keys}


def _traced(
    it: Standing,
    stance: ArticleStance,
    upstream: Sequence[Way],
    denying: Iterable[str],
    texts: Provenances,
    together: Company,
    book: Voicebook,
) -> Traced:
    origins = tuple(dict.fromkeys(book.id_of(way.key) for way in upstream if way.key))
    passed = (together.sure.find(leg.station.key) for way in upstream for leg in way.legs)
    via = tuple(dict.fromkeys(voice for key in passed if (voice := book.id_of(key)) not in origins))
    best = carries(it)
    return Traced(
        article=it.account.id,
        stance=stance,
        origins=origins,
        via=via,
        denied_by=tuple(book.id_of(key) for key in denying),
        copy_of=texts[it.account.id].copy_of,
        chains=tuple(Chain(tuple(_steps(way.legs, together, book)), way.ending) for way in upstream),
        carries=None if best is None else it.account.sentences[best].span,
        closeness=0.0 if best is None else round(it.scores[best], CLOSENESS_DIGITS),
    )


def _steps(legs: Iterable[Leg], together: Company, book: Voicebook) -> Iterable[Step]:
    for leg in legs:
        yield Step(book.id_of(together.sure.find(leg.station.key)), leg.article, leg.station.spans)
