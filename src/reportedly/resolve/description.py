"""The words that name a source, taken apart: the proper name, the noun, and the body that it belongs to."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import groupby

from reportedly.model import VoiceKind
from reportedly.resolve import words as known
from reportedly.resolve.tokens import Token, parts, runs, telling

KEPT = 50_000
"""Sources whose descriptions are remembered: copies of one text name theirs in the same words."""


class Form(StrEnum):
    """How a source is referred to."""

    NAMED = "named"
    UNNAMED = "unnamed"
    DEFINITE = "definite"
    PRONOUN = "pronoun"


class Tie(StrEnum):
    """How the one described belongs to the bodies named: speaks for them, is part of them, was made by them."""

    NONE = "none"
    SPEAKS = "speaks for"
    PART = "part of"
    MADE = "made by"


@dataclass(frozen=True, slots=True)
class Description:
    """A source as its words describe it.

    ``name`` is the proper name, "" where there is none; ``head`` the noun in small letters ("officials"), for a
    pronoun the pronoun; ``bodies`` other names in the words, nearest first. ``roles`` are the nouns for a named one.
    """

    form: Form
    kind: VoiceKind
    name: str
    head: str
    plural: bool
    bodies: tuple[str, ...] = ()
    tie: Tie = Tie.NONE
    roles: tuple[str, ...] = ()


NOBODY = Description(Form.PRONOUN, VoiceKind.UNSTATED, "", "", False)
"""No words at all."""


_WHICHEVER = frozenset({"any", "every", "no", "neither"})
"""Words that make a noun nobody in particular: "the first time that any government has spoken of it"."""

_ROLES = known.PEOPLE | known.SPOKES | known.STAFF | known.TITLES
_SMALL = known.BODIES | known.MEDIA
_OFFICES = _ROLES - known.FIELDS


@dataclass(frozen=True, slots=True)
class _Part:
    """One stretch between commas: tokens before the first link ("of", "who") and after it."""

    head: tuple[Token, ...]
    rest: tuple[Token, ...]

    @property
    def noun(self) -> str:
        """The noun at the end of the head; "" where a name stands there."""
        last = self.head[-1]
        if len(self.head) > 1 and (self.head[-2].bare, last.bare) == ("press", "secretary"):
            return "press-secretary"
        is_noun = not last.is_name or (len(self.head) > 1 and last.bare in known.SPOKES | known.STAFF)
        return last.bare if is_noun and not last.possessive else ""


def describe(source: str, vocabulary: frozenset[str] = frozenset(), opens: bool = False) -> Description:
    """The description in ``source``; ``opens`` where it opens a sentence, so that its first capital says nothing.

    ``vocabulary`` are the words that the article writes in small letters: what is among them is no name there.
    """
    return _description(source, telling(source, vocabulary, opens), opens)


@lru_cache(KEPT)
def _description(source: str, vocabulary: frozenset[str], opens: bool) -> Description:
    found = _joined([part for tokens in parts(source, vocabulary, opens) if (part := _part(tokens)).head])
    found = found[:1] + [part for part in found[1:] if not _is_acronym(part)]
    if not found or found[0].head[0].lower in _WHICHEVER:
        return NOBODY
    if len(found[0].head) == 1 and found[0].head[0].lower in known.PRONOUNS | known.VAGUE:
        return _pronoun(found[0])
    return _person(found) or _named(found) or _noun(found)


def _part(tokens: tuple[Token, ...]) -> _Part:
    for n, token in enumerate(tokens):
        is_link = token.lower in known.LINKS and not token.is_name
        is_link = is_link or (token.lower in ("and", "or") and tokens[n - 1].lower in known.PEOPLE)
        if n and not token.bound and (is_link or token.bare in known.DAYS):
            return _Part(tokens[:n], tokens[n:])
    return _Part(tokens, ())


def _joined(found: list[_Part]) -> list[_Part]:
    """What goes on after a comma with "published on ..." belongs to the words before it."""
    joined = found[:1]
    for part in found[1:]:
        if part.head[0].lower in known.LINKS and not part.head[0].is_name:
            joined[-1] = _Part(joined[-1].head, (*joined[-1].rest, *part.head, *part.rest))
        else:
            joined.append(part)
    return joined


def _is_acronym(part: _Part) -> bool:
    """Whether a part is the short form of the name before it, as in "Local Coordination Committees (LCC)"."""
    return len(part.head) == 1 and not part.rest and part.head[0].text.isupper()


def _pronoun(part: _Part) -> Description:
    word = part.head[0].lower
    plural = word in known.PLURAL | known.NUMBERS | {
        "we",
        "us",
        "our",
        "ourselves",
        "others",
        "most",
        "people",
        "folks",
    }
    if word in known.VAGUE:
        return Description(Form.UNNAMED, VoiceKind.ANONYMOUS, "", word, plural, _bodies((*part.rest,)))
    return Description(Form.PRONOUN, VoiceKind.UNSTATED, "", word, plural)


def _person(found: list[_Part]) -> Description | None:
    """A person by name, with the roles and bodies that the words around the name give."""
    for part in found:
        described = any(_roles(other.head) for other in found if other is not part)
        name = _called(part) or _person_name(part.head, alone=len(found) == 1, described=described)
        if name:
            return _described_person(name, found)
    return None


def _described_person(name: tuple[Token, ...], found: list[_Part]) -> Description:
    around = [_Part(_without(it.head, name), _without(it.rest, name)) for it in found]
    roles = tuple(role for it in found for role in _roles(it.head))
    bodies = [body for it in around for body in (*_bodies(it.head), *_bodies(it.rest))]
    bodies += [token.lower for it in around for token in it.head if token.lower in known.INSTITUTIONS]
    written = " ".join(token.text for token in name)
    return Description(Form.NAMED, VoiceKind.PERSON, written, "", False, _unique(tuple(bodies)), _tie(roles), roles)


def _called(part: _Part) -> tuple[Token, ...]:
    """The name in "an analyst named N"."""
    is_called = part.rest and part.rest[0].lower in ("named", "called") and part.noun in known.PEOPLE
    named = runs(part.rest)[:1] if is_called else []
    return named[0] if named else ()


def _without(tokens: tuple[Token, ...], name: tuple[Token, ...]) -> tuple[Token, ...]:
    return tuple(token for token in tokens if not any(token is part for part in name))


def _person_name(head: tuple[Token, ...], alone: bool, described: bool) -> tuple[Token, ...]:
    """The name that ends a head, where title, role or shape say that it is a person's; else nothing."""
    if not head[-1].is_name or head[-1].possessive:
        return ()
    run = runs(head)[-1] if runs(head) else head[-1:]
    cut = max((n for n, token in enumerate(run) if _is_role(run, n)), default=-1) + 1
    cut += 2 if cut and run[cut : cut + 1] and run[cut].lower == "of" else 0
    name = run[cut:]
    if not name or _is_body(name):
        return ()
    before = head[: len(head) - len(name)]
    led = (bool(before) and before[-1].bare in _ROLES) or cut > 0
    owned = bool(before) and before[-1].possessive
    shaped = 2 <= len(name) <= 4 and (not before or owned)
    return name if led or shaped or name[0].handle or (described and not before) else ()


def _is_role(run: tuple[Token, ...], n: int) -> bool:
    """Whether a word of a run is a role; titles that are names as well count only in front."""
    word = run[n].bare
    return word in _ROLES and (word not in known.NAMES_TOO or all(token.bare in _ROLES for token in run[:n]))


def _is_body(name: tuple[Token, ...]) -> bool:
    joined = " ".join(token.text for token in name).lower()
    if joined in known.countries() or joined in known.bodies():
        return True
    small = known.ORGANISATION_WORDS | known.VENUES | {"of", "for"}
    return any(token.bare in small for token in name)


def _roles(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """All nouns for people among the words, those in capitals too ("Press Secretary")."""
    found = [token.bare for token in tokens if token.bare in _ROLES]
    said = " ".join(token.bare for token in tokens)
    return (*found, "press-secretary") if "press secretary" in said else tuple(found)


def _tie(roles: tuple[str, ...]) -> Tie:
    elected = {"rep", "representative", "state", "congresswoman", "congressman"}
    speaks = any(role in known.SPOKES | known.STAFF for role in roles) and not elected & set(roles)
    return Tie.SPEAKS if speaks else Tie.PART if roles else Tie.NONE


def _named(found: list[_Part]) -> Description | None:
    """A body, outlet or place by name: at the end of the head, or right before "group", "newspaper", "agency"."""
    for part in found:
        if part.noun and part.noun not in _SMALL:
            return None
        run = _body_name(part)
        if run:
            name = " ".join(token.text for token in run)
            return _body(name, part, found)
    return None


def _body_name(part: _Part) -> tuple[Token, ...]:
    named = runs(part.head)
    if not named or part.head[-1].possessive or (part.noun and named[-1][-1].possessive):
        return ()
    after = part.head[part.head.index(named[-1][-1]) + 1 :]
    if part.noun in known.MEDIA and " ".join(token.text for token in named[-1]).lower() in known.countries():
        return ()
    return named[-1] if all(token.lower in _SMALL | known.BODY_ADJECTIVES for token in after) else ()


def _body(name: str, part: _Part, found: list[_Part]) -> Description:
    if name.lower() in known.VENUES:
        return Description(Form.UNNAMED, VoiceKind.ANONYMOUS, "", "users", True, (name,), Tie.PART)
    full = name
    if part.noun and (name.lower() in known.countries() or part.noun in ("department", "ministry", "court", "police")):
        full = f"{name} {part.noun}"
    bodies = (body for it in found for body in (*_bodies(it.head), *_bodies(it.rest)))
    nouns = tuple(token.lower for token in part.head if not token.is_name and token.lower in _SMALL)
    others = _unique(tuple(body for body in bodies if body.lower() not in full.lower()))
    return Description(Form.NAMED, VoiceKind.ORGANISATION, full, part.noun, False, others, Tie.NONE, nouns)


def _noun(found: list[_Part]) -> Description:
    """One without a name of their own: officials, a video, the agency."""
    part = found[0]
    head = part.noun or part.head[-1].bare
    owned = any(token.possessive for token in part.head)
    definite = part.head[0].lower in known.DETERMINERS - known.INDEFINITE or owned
    plural = _is_plural(head) or part.head[0].lower in known.NUMBERS
    bodies = _unique(tuple(body for it in found for body in (*_bodies(it.head), *_bodies(it.rest))))
    if head in known.PAPERS:
        return _paper(part, head, definite, plural)
    if head in known.BODIES - known.COMPANIES and bodies:
        return Description(Form.NAMED, VoiceKind.ORGANISATION, f"{bodies[0]} {head}", head, plural, bodies[1:])
    kind = VoiceKind.ORGANISATION if head in _SMALL else VoiceKind.ANONYMOUS
    tie = Tie.SPEAKS if head in known.SPOKES else Tie.PART if bodies else Tie.NONE
    is_others = owned and head in _SMALL
    form = Form.DEFINITE if definite and not bodies and not is_others else Form.UNNAMED
    return Description(form, kind, "", head, plural, bodies, tie)


def _paper(part: _Part, head: str, definite: bool, plural: bool) -> Description:
    """A report, video or statement, with whoever made it."""
    makers = known.MAKERS | {"of"} if head in known.STATEMENTS else known.MAKERS
    maker = next((n for n, token in enumerate(part.rest) if token.lower in makers), None)
    bodies = _unique((*_bodies(part.head), *_bodies(part.rest[maker:] if maker is not None else ())))
    form = Form.NAMED if bodies else Form.DEFINITE if definite else Form.UNNAMED
    return Description(form, VoiceKind.DOCUMENT, "", head, plural, bodies, Tie.MADE if bodies else Tie.NONE)


def _is_plural(noun: str) -> bool:
    return (noun.endswith("s") and not noun.endswith("ss")) or noun in ("police", "people", "media", "men", "women")


def _bodies(tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """The proper names among tokens, without the titles and roles in and around them."""
    found = (name for run in runs(tokens) for name in _stretches(run))
    return tuple(found) + tuple(token.affiliate for token in tokens if token.affiliate)


def _stretches(run: tuple[Token, ...]) -> Iterator[str]:
    """What is left of a name where roles are taken out: "Pentagon" of "Pentagon Press Secretary"."""
    for is_role, stretch in groupby(run, key=lambda token: token.bare in _OFFICES):
        kept = [token.text for token in stretch]
        while kept and kept[-1].lower() in ("press", "chief", "of"):
            kept.pop()
        if kept and not is_role and kept[0].lower() != "of":
            yield " ".join(kept)


def _unique(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
