"""Words that say what happened to the people counted; the table is triggers.txt."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Flag, auto
from importlib import resources

from reportedly.extract.figures.words import word_set
from reportedly.model import Kind


class Role(Flag):
    """How a word takes the people it concerns; triggers.txt gives examples."""

    OBJECT = auto()
    PASSIVE = auto()
    SUBJECT = auto()
    NOUN = auto()
    BEFORE = auto()


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase that gives people a kind, and the ways it can take them."""

    kind: Kind
    roles: Role


_ROLES = dict(zip("opsnb", Role, strict=True))
_PARTICIPLE = Role.OBJECT | Role.PASSIVE | Role.BEFORE
_DOUBLING = frozenset(("kidnap", "nab"))
"""Verbs that double their last letter before an ending."""

Row = tuple[tuple[str, ...], Trigger]


def _forms(verb: str) -> dict[str, Role]:
    """The forms of a regular verb with their roles."""
    stem = verb[:-1] if verb.endswith("e") else verb + verb[-1] if verb in _DOUBLING else verb
    s = verb + ("es" if verb.endswith(("s", "sh", "ch")) else "s")
    return {
        verb: Role.OBJECT,
        s: Role.OBJECT,
        stem + "ed": _PARTICIPLE,
        stem + "ing": Role.OBJECT | Role.NOUN,
    }


def _rows() -> Iterator[Row]:
    """The rows of the table: the words of each trigger, and what it is; later rows take the place of earlier ones."""
    for line in resources.files(__package__).joinpath("triggers.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, roles, phrases = (part.strip() for part in line.split("|"))
        for phrase in phrases.split("; "):
            yield from _row(Kind(kind), roles, phrase)


def _row(kind: Kind, roles: str, phrase: str) -> Iterator[Row]:
    """One cell of the table as triggers."""
    if roles == "verb":
        yield from (((form,), Trigger(kind, role)) for form, role in _forms(phrase).items())
        return
    role = Role(0)
    for letter in roles:
        role |= _ROLES[letter]
    yield tuple(phrase.split()), Trigger(kind, role)


_ALL = dict(_rows())

TRIGGERS = {parts[0]: trigger for parts, trigger in _ALL.items() if len(parts) == 1}
"""Triggers of one word, by their form in small letters."""

PHRASES: dict[str, tuple[Row, ...]] = {
    first: tuple(
        sorted((row for row in _ALL.items() if row[0][0] == first and len(row[0]) > 1), key=lambda r: -len(r[0]))
    )
    for first in sorted({parts[0] for parts in _ALL if len(parts) > 1})
}
"""Triggers of several words under their first word, longest first."""

_HEADS = {
    Kind.KILLED: "deaths fatalities lives bodies corpses martyrs killings skeletons souls beheadings executions"
    " murders",
    Kind.WOUNDED: "injuries",
    Kind.KILLED_OR_WOUNDED: "casualties",
    Kind.CAPTURED: "hostages captives prisoners detainees abductees inmates arrests detentions abductions kidnappings"
    " pows internees",
    Kind.MISSING: "disappearances",
    Kind.DISPLACED: "refugees evacuees",
    Kind.DEPLOYED: "reinforcements recruits",
}
HEADS = {noun: kind for kind, nouns in _HEADS.items() for noun in nouns.split()}
"""Nouns that carry a kind themselves; it holds where no verb says another."""

FIRM_HEADS = word_set(
    "deaths fatalities lives bodies corpses casualties injuries killings beheadings executions murders"
)
"""Of these, the ones that no verb changes: "nine bodies were recovered" are nine killed."""


def phrase_at(lows: list[str], n: int, stop: int) -> tuple[int, Trigger] | None:
    """The longest trigger that begins at word ``n`` and ends by ``stop``: where it ends and what it is."""
    for parts, trigger in PHRASES.get(lows[n], ()):
        if n + len(parts) <= stop and tuple(lows[n : n + len(parts)]) == parts:
            return n + len(parts), trigger
    single = TRIGGERS.get(lows[n])
    return (n + 1, single) if single else None
