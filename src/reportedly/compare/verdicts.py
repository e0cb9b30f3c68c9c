"""What people judged of voices and of whose text articles carry: it overrules what the program would take for one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from reportedly.compare.judging import APART, ARTICLE, VOICE, in_force
from reportedly.compare.provenance import Provenance
from reportedly.compare.voice_ids import digits, digits_of
from reportedly.model import Certainty, Decision, Judgement
from reportedly.resolve.union import Union
from reportedly.resolve.voices import ORDER, Link

Pairs = frozenset[frozenset[str]]
"""Keys of voices that must not be one."""


@dataclass(frozen=True, slots=True)
class Verdicts:
    """Judgements about voices, for the keys at hand.

    ``links`` are between those that are one, in both counts, or may be one, in the low count only, the latest judgement
    first. ``different`` are pairs that are none, in neither count; ``unsure`` ones are none in the high count.
    """

    links: tuple[Link, ...] = ()
    different: Pairs = frozenset()
    unsure: Pairs = frozenset()

    def groups(self, links: Iterable[Link], certainties: Sequence[Certainty]) -> Union:
        """The keys put together by links of these certainties, the surest first, but for those that are apart."""
        apart = self.different if Certainty.POSSIBLE in certainties else self.different | self.unsure
        ordered = (*self.links, *sorted(links, key=lambda it: (ORDER.index(it.certainty), it)))
        found = Union()
        for link in ordered:
            if link.certainty in certainties and not _parted(link, found, apart):
                found.join(link.one, link.other)
        return found


def _parted(link: Link, found: Union, apart: Pairs) -> bool:
    """Whether a link would bring two together that were judged apart."""
    joined = {found.find(link.one), found.find(link.other)}
    return any({found.find(key) for key in pair} == joined for pair in apart)


def verdicts(judgements: Iterable[Judgement], keys: Iterable[str]) -> Verdicts:
    """What the judgements in force say of voices with these keys; a judgement about voices not at hand says nothing."""
    known = {digits(key): key for key in sorted(set(keys), reverse=True)}
    held = [it for it in in_force(judgements) if it.kind == VOICE]
    return Verdicts(
        tuple(_links(held, known)),
        _pairs((it for it in held if it.decision is Decision.DIFFERENT), known),
        _pairs((it for it in held if it.decision is Decision.UNSURE), known),
    )


def _links(held: Iterable[Judgement], known: Mapping[str, str]) -> Iterator[Link]:
    """Two voices judged the same; the latest judgement first, so that it holds where an earlier one disagrees."""
    for it in reversed(list(held)):
        if it.decision is Decision.SAME:
            for one, other in combinations(_keys(it, known), 2):
                yield Link(one, other, Certainty.CERTAIN, f"judged the same{said_by(it)}")
        elif it.decision is Decision.UNSURE:
            for one, other in combinations(_keys(it, known), 2):
                yield Link(one, other, Certainty.POSSIBLE, f"judged unsure{said_by(it)}")


def _pairs(held: Iterable[Judgement], known: Mapping[str, str]) -> Pairs:
    return frozenset(frozenset(pair) for it in held for pair in combinations(_keys(it, known), 2))


def _keys(it: Judgement, known: Mapping[str, str]) -> list[str]:
    """The keys of the voices judged: an id ends with the digits of the key that stood for its voice then."""
    return sorted({known[end] for subject in it.subjects if (end := digits_of(subject)) in known})


def said_by(it: Judgement) -> str:
    """ " by Ada on 2024-02-12: seen in the same room"."""
    return f" by {it.by} on {it.at[:10]}" + (f": {it.note}" if it.note else "")


def judged_texts(
    texts: Mapping[str, Provenance], judgements: Iterable[Judgement], lengths: Mapping[str, int]
) -> dict[str, Provenance]:
    """Where the texts of articles are from, once people have said which carry one text and which do not."""
    found = dict(texts)
    for it in in_force(judgements):
        if it.kind == ARTICLE:
            for pair in combinations(sorted(set(it.subjects) & set(found)), 2):
                shorter, longer = sorted(pair, key=lambda key: (lengths[key], key))
                if it.decision is Decision.SAME:
                    found |= _as_one(found, shorter, longer)
                elif it.decision in APART:
                    found |= _as_two(found, shorter, longer)
    return found


def _as_one(texts: Mapping[str, Provenance], shorter: str, longer: str) -> dict[str, Provenance]:
    both = {texts[shorter].text, texts[longer].text}
    text = min(both)
    joined = {key: replace(it, text=text) for key, it in texts.items() if it.text in both}
    origin = texts[longer].origin or texts[shorter].origin
    copied = replace(joined[shorter], copy_of=texts[longer].copy_of or longer, origin=origin)
    return joined | {shorter: copied, longer: replace(joined[longer], origin=origin)}


def _as_two(texts: Mapping[str, Provenance], shorter: str, longer: str) -> dict[str, Provenance]:
    """The shorter one carries a text of its own, of which nobody else is the origin that it does not itself credit."""
    it = texts[shorter]
    if it.text != texts[longer].text:
        return {}
    origin = it.credits[0].name if it.credits else it.outlet
    apart = {shorter: Provenance(f"{it.text} {shorter}", None, it.outlet, origin, it.credits)}
    copies = {key: replace(other, copy_of=None) for key, other in texts.items() if other.copy_of == shorter}
    return copies | apart
