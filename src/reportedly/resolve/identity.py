"""What a voice of an article is known by beyond it: keys on which articles agree, and what it may be one with."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import Certainty, VoiceKind
from reportedly.resolve import words as known
from reportedly.resolve.cast import Character
from reportedly.resolve.description import Description, Form, Tie
from reportedly.resolve.keys import body_key, family, given, head_class, skeleton, squashed

ANYBODY = "anybody"
"""The key of those who speak on social media, all together."""


@dataclass(frozen=True, slots=True)
class Bond:
    """This voice may be the one with the key ``other``: how surely, and why."""

    other: str
    certainty: Certainty
    reason: str


@dataclass(frozen=True, slots=True)
class Identity:
    """A voice as other articles may know it. ``key`` is None for nobody in particular ("reports", "some")."""

    key: str | None
    kind: VoiceKind
    name: str
    bonds: tuple[Bond, ...] = ()


NOBODY = Identity(None, VoiceKind.UNSTATED, "nobody named")


def identity(character: Character, carrier: str) -> Identity:
    """The identity of a character; unnamed ones are tied to the outlet that they spoke to, else to ``carrier``."""
    it = character.description
    if it.kind is VoiceKind.PERSON:
        return Identity(person_key(it.name), it.kind, it.name, tuple(_spoken_for(character)))
    if it.name:
        key = f"body {body_key(it.name)}"
        return Identity(key, it.kind, it.name, tuple(_maybe_person(it)))
    if it.kind is VoiceKind.DOCUMENT:
        return _paper(it, carrier)
    if it.head in known.NOBODY or it.form is Form.PRONOUN or not _is_somebody(it):
        return NOBODY
    return _unnamed(character, it, carrier)


def _is_somebody(it: Description) -> bool:
    """Whether the noun is one for people, bodies or outlets; others are words that only look like a source."""
    nouns = (it.head, it.head.removesuffix("s"), f"{it.head.removesuffix('ies')}y")
    return any(noun in known.PEOPLE | known.BODIES | known.MEDIA | known.SPOKES for noun in nouns)


def person_key(name: str) -> str:
    """The key of a person: consonants of first and family name; of the family name alone, where no other is known."""
    return f"person {given(name)} {family(name)}" if given(name) else f"name {family(name)}"


def _spoken_for(character: Character) -> Iterator[Bond]:
    """A spokesman's words are those of the body spoken for, a reporter's those of the outlet, a head's of both."""
    for it in character.heard:
        described = it.description
        body = next((name for name in described.bodies if name.lower() not in known.countries()), None)
        if body and described.tie is Tie.SPEAKS:
            yield Bond(f"body {body_key(body)}", Certainty.PROBABLE, f"“{described.name}” speaks for “{body}”")
        elif body and set(described.roles) & known.HEADS and not is_person(body):
            yield Bond(f"body {body_key(body)}", Certainty.PROBABLE, f"“{described.name}” leads “{body}”")


def is_person(name: str) -> bool:
    """Whether a name is written like a person's: two to four words, none of which stands in names of bodies."""
    words = name.lower().replace("-", " ").split()
    others = known.ORGANISATION_WORDS | known.OUTLET_WORDS | known.BODIES | known.MEDIA | known.VENUES | {"of", "the"}
    is_known = name.lower() in known.bodies() or name.lower() in known.countries()
    return 2 <= len(words) <= 4 and not is_known and not set(words) & others


def _maybe_person(it: Description) -> Iterator[Bond]:
    """A name of one word may be a person's family name."""
    if (
        len(it.name.split()) == 1
        and not it.head
        and it.name.lower() not in known.bodies()
        and it.name.lower() not in known.countries()
    ):
        yield Bond(f"name {skeleton(it.name)}", Certainty.PROBABLE, f"“{it.name}” is the family name")


def _paper(it: Description, carrier: str) -> Identity:
    makers = [name for name in it.bodies if name.lower() not in known.countries() and name.lower() not in known.VENUES]
    if makers and is_person(makers[-1]):
        return Identity(person_key(makers[-1]), VoiceKind.PERSON, makers[-1])
    if makers:
        return Identity(f"body {body_key(makers[-1])}", VoiceKind.ORGANISATION, makers[-1])
    if it.head in known.NOBODY:
        return NOBODY
    return Identity(f"paper {carrier} {head_class(it.head)}", VoiceKind.DOCUMENT, f"a {it.head}")


def _unnamed(character: Character, it: Description, carrier: str) -> Identity:
    sort = head_class(it.head)
    venues = [name for name in it.bodies if name.lower() in known.VENUES]
    bodies = [name for name in it.bodies if name.lower() not in known.VENUES]
    name = " ".join([*it.bodies, it.head])
    named = [body for body in bodies if body.lower() not in known.countries()]
    if named and (sort in known.OWN_PEOPLE or it.tie is Tie.SPEAKS):
        return Identity(f"body {body_key(named[-1])}", VoiceKind.ORGANISATION, named[-1])
    if venues and it.plural and not named:
        return Identity(ANYBODY, VoiceKind.ANONYMOUS, "social media users")
    of = " ".join(sorted({body_key(body) for body in bodies}))
    outlet = next(iter(character.media), None)
    where = squashed(outlet) if outlet else carrier
    bonds = (
        (Bond(f"body {squashed(outlet)}", Certainty.PROBABLE, f"“{outlet}” reported it from them"),) if outlet else ()
    )
    possible = tuple(
        Bond(f"body {body_key(body)}", Certainty.POSSIBLE, f"the {it.head} may be the voice of “{body}”")
        for body in named
    )
    return Identity(f"{sort} of {of or 'nobody'} in {where}", VoiceKind.ANONYMOUS, name, bonds + possible)


__all__ = ["ANYBODY", "NOBODY", "Bond", "Identity", "identity", "person_key"]
