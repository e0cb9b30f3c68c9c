"""Why the origins of a claim are as many as they are: what was taken for one, with the words that show it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.compare.account import Account
from reportedly.compare.backing import Standing
from reportedly.compare.company import SURE, Company
from reportedly.compare.counting import Count
from reportedly.compare.voicebook import Voicebook
from reportedly.compare.ways import Leg, Way
from reportedly.model import Certainty, Ending, Merge, Place, Span, Spans
from reportedly.resolve.voices import Link

NOBODY = "unstated"
"""The id of the voice of those articles that name nobody."""

UNDATED = "9999"
"""Sorts after every date."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that merges are shown by: the articles about a claim, the ways from them, the count, and who is who."""

    found: Sequence[Standing]
    upstream: Mapping[str, Sequence[Way]]
    counted: Count
    together: Company
    book: Voicebook

    @property
    def origins(self) -> frozenset[str]:
        """The keys of the origins that the interval is made of."""
        return frozenset((*self.counted.sure, *self.counted.possible))


def merges(evidence: Evidence, accounts: Sequence[Account]) -> tuple[Merge, ...]:
    """What was merged in both counts, then what only in the low one; each once."""
    every = [*_relayed(evidence), *_carried(evidence), *_linked(evidence, accounts), *_unnamed(evidence)]
    first: dict[tuple[tuple[str, ...], str], Merge] = {}
    for merge in every:
        first.setdefault((merge.of, merge.reason), merge)
    return tuple(sorted(first.values(), key=lambda it: it.certainty is Certainty.POSSIBLE))


def _relayed(evidence: Evidence) -> Iterator[Merge]:
    """A voice that has it from another adds no origin to it."""
    for article in sorted(evidence.upstream):
        for way in evidence.upstream[article]:
            if way.ending is Ending.REACHED and way.key in evidence.origins:
                for below, above in pairwise(way.legs):
                    yield from _relay(below, above, evidence)


def _relay(below: Leg, above: Leg, evidence: Evidence) -> Iterator[Merge]:
    sure, book = evidence.together.sure, evidence.book
    one, other = sure.find(below.station.key), sure.find(above.station.key)
    places = tuple(_place(leg.article, leg.station.spans) for leg in (below, above) if leg.station.spans)
    if one != other:
        reason = f"from {book.voices[other].name} by way of {book.voices[one].name}"
        yield Merge((book.id_of(one), book.id_of(other)), Certainty.PROBABLE, reason, places)


def _carried(evidence: Evidence) -> Iterator[Merge]:
    """However many pages carry one text, an origin that several of them lead to is there once."""
    by_text: dict[str, list[Standing]] = defaultdict(list)
    for it in sorted(evidence.found, key=lambda it: it.account.id):
        by_text[evidence.together.texts[it.account.id]].append(it)
    for _, carrying in sorted(by_text.items()):
        for key in sorted(evidence.origins):
            leading = [it for it in carrying if any(way.key == key for way in evidence.upstream[it.account.id])]
            if len(leading) > 1:
                places = tuple(place for it in leading if (place := _claim_in(it)))
                reason = f"{len(leading)} pages carry one text"
                yield Merge((evidence.book.id_of(key),), Certainty.CERTAIN, reason, places)


def _linked(evidence: Evidence, accounts: Sequence[Account]) -> Iterator[Merge]:
    """Names and descriptions of one voice; what may be one only makes the low count."""
    first, origins, book = _first_mentions(accounts, evidence.together), evidence.origins, evidence.book
    for link in evidence.together.links:
        one, other = evidence.together.sure.find(link.one), evidence.together.sure.find(link.other)
        if link.certainty in SURE and one == other and one in origins and _places(link, first):
            yield Merge((book.id_of(one),), link.certainty, link.reason, _places(link, first))
        elif one != other and {one, other} <= origins and _may_be_one(link, evidence.together):
            of = tuple(sorted((book.id_of(one), book.id_of(other))))
            yield Merge(of, Certainty.POSSIBLE, link.reason, _places(link, first))


def _may_be_one(link: Link, together: Company) -> bool:
    """Whether a link holds in the low count only; a judgement may have cut it."""
    return link.certainty not in SURE and together.possible.find(link.one) == together.possible.find(link.other)


def _unnamed(evidence: Evidence) -> Iterator[Merge]:
    """An article that names nobody may have it from those that told it before."""
    earlier = [it for it in sorted(evidence.found, key=when) if _leads_to(it, evidence)]
    for it in sorted(evidence.found, key=when):
        before = [other for other in earlier if when(other) < when(it)]
        if before and not any(way.key for way in evidence.upstream[it.account.id]):
            key = _leads_to(before[0], evidence)[0]
            places = tuple(place for one in (it, before[0]) if (place := _claim_in(one)))
            reason = "an article that names nobody appeared after it, and tells the same"
            yield Merge((evidence.book.id_of(key), NOBODY), Certainty.POSSIBLE, reason, places)


def _leads_to(it: Standing, evidence: Evidence) -> list[str]:
    return [way.key for way in evidence.upstream[it.account.id] if way.key and way.key in evidence.counted.sure]


def when(it: Standing) -> tuple[str, str]:
    """Sorts articles by their publication, the undated last."""
    return it.account.article.metadata.published or UNDATED, it.account.id


def carries(it: Standing) -> int | None:
    """The number of the sentence that comes closest to the claim."""
    return max(range(len(it.scores)), key=lambda n: (it.scores[n], -n), default=None)


def _claim_in(it: Standing) -> Place | None:
    best = carries(it)
    return None if best is None else Place(it.account.id, it.account.sentences[best].span)


def _places(link: Link, first: Mapping[str, Place]) -> tuple[Place, ...]:
    return tuple(first[key] for key in (link.one, link.other) if key in first)


def _place(article: str, spans: Spans) -> Place:
    return Place(article, Span(spans[0].start, spans[-1].end))


def _first_mentions(accounts: Iterable[Account], together: Company) -> dict[str, Place]:
    """Where each key is first named."""
    found: dict[str, Place] = {}
    for account in accounts:
        for one, character in zip(together.identities[account.id], account.cast.characters, strict=True):
            spans = next((it.spans for it in character.heard if it.spans), ())
            if one.key and spans:
                found.setdefault(one.key, _place(account.id, spans))
    return found
