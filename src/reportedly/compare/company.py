"""The voices of a set of articles together: who is who across them, and why."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reportedly.compare.account import Account
from reportedly.compare.provenance import Provenance
from reportedly.compare.verdicts import verdicts
from reportedly.model import Certainty, Credit, Judgement, VoiceKind, words
from reportedly.resolve import words as known
from reportedly.resolve.identity import NOBODY, Identity, identity
from reportedly.resolve.keys import plain, quoted, runs_of, squashed, unquoted
from reportedly.resolve.union import Union
from reportedly.resolve.voices import ORDER, Link, links

SURE = (Certainty.CERTAIN, Certainty.PROBABLE)
"""What makes two voices one in the high count; the low count takes what is only possible as well."""

SOURCES = ("source", "sources", "insider", "insiders")
"""Words for unnamed people that do not say who they are."""

NAMED = (VoiceKind.PERSON, VoiceKind.ORGANISATION)
"""Kinds of voices that go by names; one word alone may be a person's."""

LEAST_SPOKEN = 6
"""Words of a statement, its cue with them, by which it is known in a copy of its text."""

LONGEST_HEAD = 5
"""Words of an outlet's name that stands alone at the head of a page."""

Provenances = Mapping[str, Provenance]
"""For each article's id where its text is from."""


@dataclass(frozen=True, slots=True)
class Company:
    """Voices of articles: ``identities`` of each article's characters, the links between keys, and who is who.

    ``publishers`` are the keys of the outlets and agencies whose text each article is, where they are known, the
    writer's first; ``texts`` says which text each carries, ``credits`` what its page says that it has it from.
    """

    identities: dict[str, tuple[Identity, ...]]
    publishers: dict[str, tuple[str, ...]]
    texts: dict[str, str]
    credits: dict[str, tuple[Credit, ...]]
    links: tuple[Link, ...]
    sure: Union
    possible: Union

    def of(self, account: Account, attribution: str) -> Identity:
        """Whose statement it is; NOBODY where no source is named or none could be found."""
        return _who(account, attribution, self.identities)

    def is_own(self, article: str, key: str) -> bool:
        """Whether a key is that of the outlet whose text an article is, as far as that is known; or a longer name."""
        return any(
            self.sure.find(own) == self.sure.find(key) or key.startswith(own) for own in self.publishers[article]
        )

    def members(self) -> dict[str, set[str]]:
        """All keys of each group, by the key that stands for it."""
        found: dict[str, set[str]] = defaultdict(set)
        keys = {one.key for every in self.identities.values() for one in every if one.key}
        for key in keys | {key for link in self.links for key in (link.one, link.other)}:
            found[self.sure.find(key)].add(key)
        return found


def company(accounts: Sequence[Account], texts: Provenances, judgements: Sequence[Judgement] = ()) -> Company:
    """Bring the voices of articles together; the order of the articles makes no difference.

    What people judged overrules what is found here.
    """
    publishers = _publishers(accounts, texts)
    carriers = {it.id: _carrier(it, publishers, texts) for it in accounts}
    identities = {it.id: tuple(identity(one, carriers[it.id]) for one in it.cast.characters) for it in accounts}
    found = [one for article in sorted(identities) for one in identities[article]]
    told = (
        *_same_quotation(accounts, identities),
        *_same_statement(accounts, identities, texts),
        *_sources_of(accounts, identities),
    )
    first = (*links(found), *told, *_papers(accounts, identities, carriers))
    ruled = verdicts(judgements, _keys(found, first, publishers))
    every = (*ruled.links, *first, *_same_sort(accounts, identities, ruled.groups(first, SURE)))
    carried = {it.id: texts[it.id].text for it in accounts}
    credits = {it.id: texts[it.id].credits for it in accounts}
    sure, possible = ruled.groups(every, SURE), ruled.groups(every, ORDER)
    return Company(identities, publishers, carried, credits, every, sure, possible)


def _keys(found: Iterable[Identity], every: Iterable[Link], publishers: Mapping[str, tuple[str, ...]]) -> set[str]:
    """All keys by which a judgement may mean a voice."""
    linked = {key for link in every for key in (link.one, link.other)}
    return linked | {one.key for one in found if one.key} | {key for keys in publishers.values() for key in keys}


def _carrier(it: Account, publishers: Mapping[str, tuple[str, ...]], texts: Provenances) -> str:
    """What an article's unnamed sources are tied to: whose text it is where that is known, else the text itself."""
    named = publishers[it.id]
    return named[0].removeprefix("body ") if named else f"text {texts[it.id].text}"


def _publishers(accounts: Sequence[Account], texts: Provenances) -> dict[str, tuple[str, ...]]:
    """Whose text each article is: as its page says, else as others say who quote its very words."""
    quoted_as = dict(_quoted_publishers(accounts))
    stated = {it.id: _stated(texts[it.id]) or tuple(_at_the_head(it.article.text)) for it in accounts}
    return {key: named or ((quoted_as[key],) if key in quoted_as else ()) for key, named in stated.items()}


def _speaks_of(text: str, name: str) -> bool:
    """Whether a text names an outlet: no outlet's own report has it "told CNN"."""
    written, words_ = plain(name), plain(text)
    return any(words_[n : n + len(written)] == written for n in range(len(words_)))


def _stated(text: Provenance) -> tuple[str, ...]:
    named = (name for name in (text.origin, text.outlet) if name)
    return tuple(dict.fromkeys(f"body {squashed(name)}" for name in named))


def _at_the_head(text: str) -> Iterator[str]:
    """The outlet whose name stands alone in the first line and again in the text below, as pages are often saved."""
    head, _, below = text.strip().partition("\n")
    words = head.split()
    is_outlet = 1 < len(words) <= LONGEST_HEAD and words[-1].lower() in known.OUTLET_WORDS
    if is_outlet and all(word[0].isupper() for word in words) and head in below:
        yield f"body {squashed(head)}"


def _quoted_publishers(accounts: Sequence[Account]) -> Iterator[tuple[str, str]]:
    """Articles whose own words, outside quotation marks, another article quotes as an outlet's."""
    by_run: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for it in accounts:
        for said in it.said:
            if said.heard.description.kind is VoiceKind.OUTLET:
                for run in quoted(words(it.article.text, said.heard.attribution.content)):
                    by_run[run].add(said.heard.description.name)
    for it in accounts if by_run else ():
        named = {outlet for run in runs_of(unquoted(it.article.text)) for outlet in by_run.get(run, ())}
        if len(named) == 1 and not _speaks_of(it.article.text, next(iter(named))):
            yield it.id, f"body {squashed(next(iter(named)))}"


def _who(it: Account, attribution: str, identities: Mapping[str, tuple[Identity, ...]]) -> Identity:
    """Whose statement it is in an article; NOBODY where no source is named or none could be found."""
    number = it.cast.voice_of.get(attribution)
    return NOBODY if number is None else identities[it.id][number]


def _link(one: str, other: str, certainty: Certainty, reason: str) -> Link:
    """A link of two voices, the same whichever comes first."""
    first, second = sorted((one, other))
    return Link(first, second, certainty, reason)


def _sources_of(accounts: Sequence[Account], identities: Mapping[str, tuple[Identity, ...]]) -> Iterator[Link]:
    """The unnamed source of a named voice is one, however each article calls it."""
    for it in accounts:
        for down, ups in it.upstream.items():
            who = _who(it, down, identities)
            for up in ups if who.kind in (VoiceKind.PERSON, VoiceKind.ORGANISATION) else ():
                source = _who(it, up, identities)
                if source.key and source.kind is VoiceKind.ANONYMOUS and " in " in source.key:
                    yield _link(
                        source.key,
                        f"source of {who.key}",
                        Certainty.PROBABLE,
                        f"the unnamed source of {who.name}",
                    )


def _same_quotation(accounts: Sequence[Account], identities: Mapping[str, tuple[Identity, ...]]) -> Iterator[Link]:
    """Voices to whom articles give the same quotation word by word."""
    speakers: dict[tuple[str, ...], set[tuple[str, VoiceKind]]] = defaultdict(set)
    for it in accounts:
        for said in it.said:
            who = _who(it, said.id, identities)
            if who.key and who.kind in (VoiceKind.ANONYMOUS, VoiceKind.OUTLET, *NAMED):
                for run in quoted(words(it.article.text, said.heard.attribution.content)):
                    speakers[run].add((who.key, who.kind))
    seen: set[tuple[str, str]] = set()
    for run, found in sorted(speakers.items()):
        for link in _one_speaker(run, sorted(found)):
            if (link.one, link.other) not in seen:
                seen.add((link.one, link.other))
                yield link


def _one_speaker(run: tuple[str, ...], found: list[tuple[str, VoiceKind]]) -> Iterator[Link]:
    """Unnamed ones and an outlet alone are one; those of different names may be, as a body and who speaks for it."""
    unnamed = [key for key, kind in found if kind is VoiceKind.ANONYMOUS]
    outlets = [key for key, kind in found if kind is VoiceKind.OUTLET]
    named = [key for key, kind in found if kind in NAMED]
    reason = f"articles give them the same quotation: “… {' '.join(run)} …”"
    for key in (*unnamed[1:], *(outlets if len(outlets) == 1 else ())):
        if unnamed:
            yield _link(unnamed[0], key, Certainty.PROBABLE, reason)
    for one, other in pairwise(named):
        yield _link(one, other, Certainty.POSSIBLE, reason)


def _same_statement(
    accounts: Sequence[Account], identities: Mapping[str, tuple[Identity, ...]], texts: Provenances
) -> Iterator[Link]:
    """Whom copies of one text have say the same words with the same cue, however each copy calls them."""
    copies: dict[str, list[Account]] = defaultdict(list)
    for it in sorted(accounts, key=lambda it: it.id):
        copies[texts[it.id].text].append(it)
    for _, carrying in sorted(copies.items()):
        if len(carrying) > 1:
            yield from _called_otherwise([_speakers(it, identities) for it in carrying])


def _called_otherwise(each: Sequence[Mapping[tuple[str, ...], Sequence[str]]]) -> Iterator[Link]:
    """Links between those who say one thing in one copy and in the next that has it, as many in both."""
    for spoken in sorted(set().union(*each)):
        for one, other in pairwise(it[spoken] for it in each if spoken in it):
            for first, second in zip(one, other, strict=True) if len(one) == len(other) else ():
                if first and second and first != second:
                    yield _link(first, second, Certainty.POSSIBLE, "copies of one text have them say the same")


def _speakers(it: Account, identities: Mapping[str, tuple[Identity, ...]]) -> dict[tuple[str, ...], list[str]]:
    """The keys of those who say the same words with the same cue in an article, in text order; "" for nobody."""
    speakers: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for said in it.said:
        spoken = plain(words(it.article.text, (*said.heard.attribution.cue, *said.heard.attribution.content)))
        if len(spoken) >= LEAST_SPOKEN and said.heard.informs is None:
            speakers[spoken].append(_who(it, said.id, identities).key or "")
    return speakers


def _same_sort(
    accounts: Sequence[Account], identities: Mapping[str, tuple[Identity, ...]], sure: Union
) -> Iterator[Link]:
    """Unnamed voices of one sort and body: one where both articles rest on one outlet's report, else possibly one.

    Those who told one outlet rest on its report alone, whatever else the article cites: NBC's officials are not CNN's.
    """
    sorts: dict[str, dict[str, set[str]]] = defaultdict(dict)
    for it in accounts:
        cited = {sure.find(key) for key in _outlets_of(it, identities[it.id])}
        for one in identities[it.id]:
            if one.key and one.kind is VoiceKind.ANONYMOUS and " in " in one.key:
                sort, where = one.key.split(" in ")
                told = sure.find(f"body {where}")
                sorts[sort].setdefault(one.key, set()).update({told} if told in cited else cited)
    for sort, found in sorted(sorts.items()):
        yield from _pairs_of_sort(sort, sorted(found.items()))
    yield from _of_any_body(sorts)
    yield from _sources_of_a_body(identities)


def _of_any_body(sorts: Mapping[str, Mapping[str, set[str]]]) -> Iterator[Link]:
    """ "Witnesses" may be the witnesses of any place that other articles name."""
    for sort, found in sorted(sorts.items()):
        noun, body = sort.split(" of ", 1)
        bare = sorts.get(f"{noun} of nobody") if body != "nobody" else None
        if bare:
            reason = f"an unnamed {noun} whose side is not told may be one of these"
            yield _link(min(found), min(bare), Certainty.POSSIBLE, reason)


def _sources_of_a_body(identities: Mapping[str, tuple[Identity, ...]]) -> Iterator[Link]:
    """ "A source in the brigade" may be one of the brigade's medics whom another report quotes."""
    every = {one.key: one for key in sorted(identities) for one in identities[key]}
    unnamed = {key: one for key, one in every.items() if key and one.kind is VoiceKind.ANONYMOUS and " of " in key}
    sources = {key: one for key, one in unnamed.items() if one.name.split()[-1] in SOURCES and _bodies(key)}
    for key, source in sorted(sources.items()):
        for other, one in sorted(unnamed.items()):
            if key != other and _bodies(key) <= _bodies(other):
                reason = f"an unnamed {source.name} may be one of the unnamed {one.name}"
                yield _link(key, other, Certainty.POSSIBLE, reason)


def _bodies(key: str) -> frozenset[str]:
    """The bodies in a key of unnamed ones: "medic of brigade velmora in observer"."""
    return frozenset(key.split(" of ", 1)[1].split(" in ")[0].split()) - {"nobody"}


def _papers(
    accounts: Sequence[Account], identities: Mapping[str, tuple[Identity, ...]], carriers: Mapping[str, str]
) -> Iterator[Link]:
    """What unnamed people told an outlet, and papers that it was shown beside, are one report."""
    for it in accounts:
        mine = [(one.key, one.kind) for one in identities[it.id] if one.key]
        own = f" in {carriers[it.id]}"
        people = sorted({key for key, kind in mine if kind is VoiceKind.ANONYMOUS and key.endswith(own)})
        papers = sorted({key for key, kind in mine if kind is VoiceKind.DOCUMENT})
        for paper in papers if len(people) == 1 else ():
            reason = "a paper and unnamed sources of one report of one outlet"
            yield _link(people[0], paper, Certainty.PROBABLE, reason)


def _outlets_of(it: Account, identities: Sequence[Identity]) -> Iterator[str]:
    """The keys of the outlets that an article cites, as voices or as those whom its sources told."""
    yield from (one.key for one in identities if one.kind is VoiceKind.OUTLET and one.key)
    yield from (f"body {squashed(outlet)}" for said in it.said for outlet in said.heard.media)


def _pairs_of_sort(sort: str, found: list[tuple[str, set[str]]]) -> Iterator[Link]:
    for (one, _), (other, _) in pairwise(found):
        yield Link(one, other, Certainty.POSSIBLE, "unnamed people of one sort and side")
    by_outlet: dict[str, list[str]] = defaultdict(list)
    for key, cited in found:
        for outlet in sorted(cited):
            by_outlet[outlet].append(key)
    for _, resting in sorted(by_outlet.items()):
        for one, other in pairwise(resting):
            if " of nobody" not in sort:
                reason = "unnamed people of one sort and side, in articles that rest on the same outlet's report"
                yield Link(one, other, Certainty.PROBABLE, reason)
