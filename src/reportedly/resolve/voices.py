"""The voices of many articles: which of their keys mean one actor, how surely, and why."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.model import Certainty, VoiceKind
from reportedly.resolve import words as known
from reportedly.resolve.identity import Bond, Identity
from reportedly.resolve.keys import family, plain

GOVERNMENT = "government"

ORDER = (Certainty.CERTAIN, Certainty.PROBABLE, Certainty.POSSIBLE)
"""From the surest on."""


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """Two keys mean one voice: how surely, and why in words."""

    one: str
    other: str
    certainty: Certainty
    reason: str


def links(found: Sequence[Identity]) -> list[Link]:
    """All links between the keys of these identities, each pair once, the surest reason first; in a stable order."""
    names = _names(found)
    every = [*_bonds(found, names), *_families(names), *_short_names(names), *_only_ones(names, found)]
    best: dict[tuple[str, str], Link] = {}
    for link in sorted(every, key=lambda it: (ORDER.index(it.certainty), it)):
        best.setdefault((link.one, link.other), link)
    return sorted(best.values())


def _names(found: Iterable[Identity]) -> dict[str, set[str]]:
    names: dict[str, set[str]] = defaultdict(set)
    for it in found:
        if it.key:
            names[it.key].add(it.name)
    return names


def _link(one: str, other: str, certainty: Certainty, reason: str) -> Link:
    first, second = sorted((one, other))
    return Link(first, second, certainty, reason)


def _bonds(found: Sequence[Identity], names: Mapping[str, set[str]]) -> Iterator[Link]:
    """What the articles say of a voice's ties, where the other end is a voice too or may be one elsewhere."""
    main = _main_sources(found)
    for it in found:
        for bond in it.bonds:
            if it.key and not bond.other.startswith("name "):
                yield _link(it.key, bond.other, _sure(it, bond, main), bond.reason)


def _sure(it: Identity, bond: Bond, main: Mapping[str, str | None]) -> Certainty:
    """An outlet that quotes several unnamed groups is one voice with the main one only."""
    is_other = it.kind is VoiceKind.ANONYMOUS and main.get(bond.other, it.key) not in (_sort(it), it.key)
    return Certainty.POSSIBLE if is_other and " of nobody " not in (it.key or "") else bond.certainty


def _sort(it: Identity) -> str:
    """Who the unnamed ones are, without the outlet that they spoke to: "official of unitedstates"."""
    return (it.key or "").split(" in ")[0]


def _main_sources(found: Iterable[Identity]) -> dict[str, str | None]:
    """For each outlet the group of unnamed ones that it is said to quote most often; None where two are level."""
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for it in found:
        for bond in it.bonds:
            if it.key and it.kind is VoiceKind.ANONYMOUS and " of nobody " not in it.key:
                counted[bond.other][_sort(it)] += 1
    return {outlet: _first(groups) for outlet, groups in counted.items()}


def _first(groups: Counter[str]) -> str | None:
    ordered = sorted(groups.items(), key=lambda it: (-it[1], it[0]))
    return None if len(ordered) > 1 and ordered[0][1] == ordered[1][1] else ordered[0][0]


def _families(names: Mapping[str, set[str]]) -> Iterator[Link]:
    """A family name alone means the only person here with it."""
    full: dict[str, list[str]] = defaultdict(list)
    for key in names:
        if key.startswith("person "):
            full[key.split()[-1]].append(key)
    for key, written in names.items():
        for name in _family_of(key, written):
            if len(full[name]) == 1 and (key.startswith("name ") or _is_spelled(written, names[full[name][0]])):
                who = min(names[full[name][0]])
                yield _link(
                    key, full[name][0], Certainty.PROBABLE, f"“{min(written)}” is the family name of “{who}” alone"
                )


def _family_of(key: str, written: Iterable[str]) -> Iterator[str]:
    if key.startswith("name "):
        yield key.split()[-1]
    elif key.startswith("body "):
        single = [name for name in written if len(name.split()) == 1 and name.lower() not in known.bodies()]
        yield from {family(name) for name in single}


def _is_spelled(written: Iterable[str], full: Iterable[str]) -> bool:
    """Whether a word alone is the last of a full name, letter by letter: Sarn is not Yelva Sorn."""
    return bool({plain(name) for name in written} & {plain(name)[-1:] for name in full})


def _short_names(names: Mapping[str, set[str]]) -> Iterator[Link]:
    """A body's name that is the beginning or the end of only one longer name means that body."""
    longer: dict[tuple[str, ...], set[str]] = defaultdict(set)
    bodies = {key: {plain(name) for name in written} for key, written in names.items() if key.startswith("body ")}
    for key, written in bodies.items():
        for words in written:
            for n in range(1, len(words)):
                longer[words[n:]].add(key)
                longer[words[:n]].add(key)
    for key, written in bodies.items():
        for words in written:
            candidates = longer.get(words, set()) - {key}
            if len(candidates) == 1 and " ".join(words) not in known.countries() and _tells(words):
                other = next(iter(candidates))
                yield _link(key, other, Certainty.PROBABLE, f"“{min(names[key])}” is short for “{min(names[other])}”")


def _only_ones(names: Mapping[str, set[str]], found: Iterable[Identity]) -> Iterator[Link]:
    """ "The government", "the police": the only one of that sort that the articles name."""
    keys = {*names, *(bond.other for it in found for bond in it.bonds)}
    for noun in sorted(known.INSTITUTIONS):
        full = sorted(key for key in names if key.startswith("body ") and key.endswith(noun) and key != f"body {noun}")
        bare = sorted(key for key in keys if key.startswith(f"{noun} of nobody in ") or key == f"body {noun}")
        for key in bare if len(full) == 1 else ():
            yield _link(key, full[0], Certainty.PROBABLE, f"“{min(names[full[0]])}” is the only {noun} named")
        for key in full if noun == GOVERNMENT else ():
            country = key.removesuffix(noun)
            if country in names:
                yield _link(key, country, Certainty.PROBABLE, "a country speaks by its government")


def _tells(words: tuple[str, ...]) -> bool:
    """Whether a short name is enough of a name: "Beacon", not "Army" or "News"."""
    common = (
        known.BODIES | known.MEDIA | known.PEOPLE | {"news", "state", "national", "city", "new", "islamic", "united"}
    )
    return any(word not in common and len(word) > 3 for word in words)
