"""Who has it from whom inside one article: relays, by what the text says."""

from collections.abc import Iterator, Mapping, Sequence

from reportedly.model import VoiceKind
from reportedly.resolve.cast import Cast
from reportedly.resolve.description import Tie
from reportedly.resolve.hearing import Heard
from reportedly.resolve.keys import squashed

Upstream = dict[str, tuple[str, ...]]
"""For each attribution's id the attributions that it relies on, in text order."""


def upstream(people: Cast, heard: Sequence[Heard]) -> Upstream:
    """The relays of an article: those found in its sentences, statements inside an outlet's report, and "told X"."""
    order = {it.attribution.id: n for n, it in enumerate(heard)}
    found: Upstream = {}
    informed = {people.voice_of[below]: above for below, above in learned(people, heard)}
    for it in heard:
        found_ups = (
            *it.attribution.upstream,
            *_nested(it, heard),
            *_told(it, heard, people),
            *_learned(it, people, informed),
        )
        ups = {up for up in found_ups if up in order}
        ups = {up for up in ups if up != it.attribution.id and people.voice_of.get(up) != _voice(it, people)}
        if ups:
            found[it.attribution.id] = tuple(sorted(ups, key=lambda up: order[up]))
    return found


def learned(people: Cast, heard: Sequence[Heard]) -> Iterator[tuple[str, str]]:
    """An attribution of each voice that is said to have learned something, and that of the voice it has it from."""
    for it in heard:
        if it.informs is not None:
            before = [one for one in heard if one.informs is None and one.spans and one.start <= it.informs]
            nearest = max(before, key=lambda one: one.start, default=None)
            if nearest and nearest.attribution.id in people.voice_of:
                yield nearest.attribution.id, it.attribution.id


def _learned(it: Heard, people: Cast, informed: Mapping[int, str]) -> Iterator[str]:
    """Where a voice has it from, for everything that it passes on."""
    number = people.voice_of.get(it.attribution.id)
    if number is not None and number in informed and it.informs is None and it.attribution.stance.stands_behind:
        yield informed[number]


def _voice(it: Heard, people: Cast) -> int | None:
    number = people.voice_of.get(it.attribution.id)
    return -1 if number is None else number


def _passes_on(it: Heard) -> bool:
    """Whether the source is one that tells what others say: an outlet, a reporter, a paper."""
    described = it.description
    is_medium = described.kind in (VoiceKind.OUTLET, VoiceKind.DOCUMENT)
    return it.attribution.stance.stands_behind and (
        is_medium or (described.kind is VoiceKind.PERSON and described.tie is Tie.SPEAKS)
    )


def _nested(it: Heard, heard: Sequence[Heard]) -> Iterator[str]:
    """Statements whose cue stands inside what an outlet reports."""
    if _passes_on(it):
        for other in heard:
            inside = other.attribution.cue and any(s.covers(other.attribution.cue[0]) for s in it.attribution.content)
            if inside and other.attribution.source and other.attribution.stance.stands_behind:
                yield other.attribution.id


def _told(it: Heard, heard: Sequence[Heard], people: Cast) -> Iterator[str]:
    """What a source told the outlet itself, where the outlet is the voice of this statement."""
    if it.description.kind is not VoiceKind.OUTLET:
        return
    name = squashed(it.description.name)
    for other in heard:
        if any(squashed(outlet) == name for outlet in other.media) and other.attribution.stance.stands_behind:
            yield other.attribution.id
