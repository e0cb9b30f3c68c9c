"""The voices of one article: which of its mentions mean one actor."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportedly.model import Article, Certainty, Mention, Unresolved, VoiceKind
from reportedly.resolve import words as known
from reportedly.resolve.description import Description, Form, Tie
from reportedly.resolve.hearing import Heard
from reportedly.resolve.keys import body_key, family, given, head_class, squashed, within

FAR = 2_000
"""Code points; a pronoun or "the agency" further from what it stands for is left unresolved."""

NAMED_SOON = 4
"""Sources between "a prominent cleric" and the name that follows, at most."""

SOON = 1_500
"""Code points between them, at most."""


@dataclass(frozen=True, slots=True)
class Character:
    """One voice of an article: ``heard`` are its mentions in text order, ``joined`` why the later ones are its own."""

    heard: tuple[Heard, ...]
    joined: tuple[tuple[Certainty, str], ...]

    @property
    def description(self) -> Description:
        """The fullest description: a name before none, a long one before a short one."""
        return max((it.description for it in self.heard), key=_fullness)

    @property
    def media(self) -> tuple[str, ...]:
        """Outlets that it spoke to, then those in whose reports it stands."""
        told = (name for it in self.heard for name in it.media)
        return tuple(dict.fromkeys([*told, *(name for it in self.heard for name in it.reporters)]))


@dataclass(frozen=True, slots=True)
class Cast:
    """The voices of an article and whose each attribution is; attributions without a voice are not in ``voice_of``."""

    article: Article
    characters: tuple[Character, ...]
    voice_of: dict[str, int]
    unresolved: tuple[Unresolved, ...]


@dataclass(slots=True)
class _Open:
    """A character that is still being put together."""

    heard: list[Heard] = field(default_factory=list)
    joined: list[tuple[Certainty, str]] = field(default_factory=list)

    def add(self, heard: Heard, certainty: Certainty, reason: str) -> None:
        self.heard.append(heard)
        self.joined.append((certainty, reason))


def cast(article: Article, heard: Sequence[Heard]) -> Cast:
    """Bring the mentions of an article together, in text order, each with the nearest earlier one that it can mean."""
    open_: list[_Open] = []
    unresolved: list[Unresolved] = []
    for it in heard:
        if it.spans:
            found = _home(it, open_, heard)
            if isinstance(found, str):
                unresolved.append(Unresolved(Mention(article.id, it.attribution.id, it.spans), found))
            elif found is None:
                open_.append(_Open([it], [(Certainty.CERTAIN, "its first mention")]))
            else:
                found[0].add(it, found[1], found[2])
    merged = _named_later(open_)
    characters = tuple(Character(tuple(it.heard), tuple(it.joined)) for it in merged)
    voice_of = {it.attribution.id: n for n, character in enumerate(characters) for it in character.heard}
    return Cast(article, characters, voice_of, tuple(unresolved))


_Home = tuple[_Open, Certainty, str]


def _home(it: Heard, open_: Sequence[_Open], heard: Sequence[Heard]) -> _Home | str | None:
    """The character a mention belongs to; None for a new one, words for why there is none."""
    form = it.description.form
    for one in open_:
        if any(other.spans[:1] == it.spans[:1] for other in one.heard):
            return one, Certainty.CERTAIN, "named by the same words"
    if form is Form.NAMED and it.description.name:
        return _by_name(it.description, open_)
    if form is Form.PRONOUN:
        return _by_pronoun(it, open_, heard)
    if form is Form.DEFINITE:
        return _by_noun(it, open_)
    return _by_company(it, open_)


def _by_name(described: Description, open_: Sequence[_Open]) -> _Home | None:
    """The character with the same name, or the only one whose name holds this one as its end or beginning."""
    for one in open_:
        if any(
            squashed(other.description.name) == squashed(described.name)
            for other in one.heard
            if other.description.name
        ):
            return one, Certainty.CERTAIN, f"the same name, “{described.name}”"
    short = [one for one in open_ if any(_shortened(described, other.description) for other in one.heard)]
    if len(short) == 1:
        return short[0], Certainty.CERTAIN, f"“{described.name}” is the only one here with that name"
    return None


def _shortened(one: Description, other: Description) -> bool:
    """Whether two names are one, shorter and longer: a family name, or a part of a body's name."""
    if not one.name or not other.name:
        return False
    if VoiceKind.PERSON in (one.kind, other.kind):
        alone = not given(one.name) or not given(other.name)
        return alone and family(one.name) == family(other.name) and VoiceKind.OUTLET not in (one.kind, other.kind)
    return within(one.name, other.name)


def _by_pronoun(it: Heard, open_: Sequence[_Open], heard: Sequence[Heard]) -> _Home | str:
    word = it.description.head
    if word in known.SPEAKER:
        return _speaker(it, open_, heard) or f"“{word}” outside a quotation: the article speaks for itself"
    fitting = [one for one in open_ if _fits(word, one) and it.start - one.heard[-1].start <= FAR]
    if not fitting:
        return f"“{word}” has nobody before it that it could stand for"
    nearest = max(fitting, key=lambda one: one.heard[-1].start)
    return nearest, Certainty.PROBABLE, f"“{word}” stands for the nearest source before it"


def _described(one: _Open) -> list[Description]:
    return [it.description for it in one.heard if it.description.form is not Form.PRONOUN]


def _fits(pronoun: str, one: _Open) -> bool:
    described = _described(one)
    kinds, plural = {it.kind for it in described}, any(it.plural for it in described)
    if pronoun in known.SINGULAR_PERSON:
        singular = VoiceKind.ANONYMOUS in kinds and not plural
        return VoiceKind.PERSON in kinds or singular or (VoiceKind.ORGANISATION in kinds and _one_word(described))
    if pronoun in known.PLURAL:
        return plural or bool(kinds & {VoiceKind.ORGANISATION, VoiceKind.OUTLET})
    return bool(kinds & {VoiceKind.ORGANISATION, VoiceKind.OUTLET, VoiceKind.DOCUMENT}) and not plural


def _one_word(described: Sequence[Description]) -> bool:
    """Whether it is only known by one word, which may be a person's name."""
    return all(len(it.name.split()) == 1 and not it.head for it in described if it.name)


def _speaker(it: Heard, open_: Sequence[_Open], heard: Sequence[Heard]) -> _Home | None:
    """For "we" and "I" in a quotation: the one who is quoted, where they are among those heard before or after."""
    around = [
        other
        for other in heard
        if other is not it and any(s.covers(it.attribution.source[0]) for s in other.attribution.content)
    ]
    for outer in sorted(around, key=lambda other: sum(s.end - s.start for s in other.attribution.content)):
        for one in open_:
            if outer in one.heard:
                return one, Certainty.PROBABLE, "speaks in the first person inside the quotation"
    return None


def _by_noun(it: Heard, open_: Sequence[_Open]) -> _Home | str | None:
    """ "The agency", "the cleric": the nearest earlier one of that sort."""
    described = it.description
    near = [one for one in open_ if it.start - one.heard[-1].start <= FAR]
    same = [one for one in near if head_class(described.head) in _heads(one)]
    fitting = same or [one for one in near if _of_sort(described, one)]
    if fitting:
        nearest = max(fitting, key=lambda one: one.heard[-1].start)
        return nearest, Certainty.PROBABLE, f"“the {described.head}” stands for the nearest one of that sort"
    return None


def _heads(one: _Open) -> set[str]:
    """The nouns that one goes by; the last word of a body's name is one: the State Information Bureau is a bureau."""
    described = _described(one)
    nouns = {head_class(word) for it in described for word in (it.head, *it.roles) if word}
    return nouns | {noun for it in described if (noun := _own_noun(it))}


def _own_noun(it: Description) -> str:
    """The noun for a body with which its name ends; "" where it ends with none."""
    name = it.bodies[-1] if it.bodies and it.tie is Tie.MADE else it.name
    last = name.split()[-1].lower() if name and it.kind is not VoiceKind.PERSON else ""
    return head_class(last) if last in known.BODIES | known.MEDIA else ""


def _of_sort(described: Description, one: _Open) -> bool:
    kinds = {it.description.kind for it in one.heard}
    noun = described.head
    if noun in known.BODIES and noun not in known.COMPANIES and any(map(_own_noun, _described(one))):
        return False
    if noun in known.MEDIA or noun in ("report", "story", "article", "piece", "post"):
        return VoiceKind.OUTLET in kinds or (noun in known.MEDIA and VoiceKind.ORGANISATION in kinds)
    if noun in known.BODIES:
        return VoiceKind.ORGANISATION in kinds or (VoiceKind.OUTLET in kinds and noun in known.COMPANIES)
    if noun in ("statement", "release"):
        return bool(kinds & {VoiceKind.ORGANISATION, VoiceKind.OUTLET})
    if noun in known.PEOPLE and not described.plural and head_class(noun) not in known.NUMEROUS:
        return VoiceKind.PERSON in kinds and noun not in known.SPOKES and _may_be(described, one)
    return False


def _by_company(it: Heard, open_: Sequence[_Open]) -> _Home | None:
    """Unnamed ones of one sort and body are one voice; "the Somali president" is the one named before."""
    described = it.description
    if described.form is not Form.UNNAMED or described.kind is not VoiceKind.ANONYMOUS or not described.head:
        return None
    sort, bodies = head_class(described.head), set(map(body_key, described.bodies))
    for one in reversed(open_):
        others = {body_key(body) for other in one.heard for body in other.description.bodies}
        first = one.heard[0].description
        if sort not in _heads(one) or (bodies and not bodies & others):
            continue
        if first.form is Form.UNNAMED and _one_report(it, one):
            return one, Certainty.PROBABLE, f"unnamed {first.head} of one report"
        if first.kind is VoiceKind.PERSON and bodies and not described.plural:
            return one, Certainty.PROBABLE, f"the {described.head} named before"
    return None


def _one_report(it: Heard, one: _Open) -> bool:
    """Whether unnamed ones spoke to no two outlets: NBC's officials are not CNN's."""
    theirs = {outlet for other in one.heard for outlet in (*other.media, *other.reporters)}
    mine = {*it.media, *it.reporters}
    return not mine or not theirs or bool(mine & theirs)


def _named_later(open_: Sequence[_Open]) -> list[_Open]:
    """ "A prominent cleric" and the name that follows soon after are one person."""
    named = {n: m for n, one in enumerate(open_) if (m := _name_after(n, one, open_)) is not None}
    for n, m in reversed(named.items()):
        first, later = open_[n], open_[m]
        reason = f"the {first.heard[0].description.head} described before is named here"
        later.joined[:1] = [*first.joined, (Certainty.PROBABLE, reason)]
        later.heard[:0] = first.heard
    return [one for n, one in enumerate(open_) if n not in named]


def _name_after(n: int, one: _Open, open_: Sequence[_Open]) -> int | None:
    """The place of the first person, or outlet, named soon after a description, where role and body fit."""
    described = one.heard[0].description
    is_named = described.form not in (Form.UNNAMED, Form.DEFINITE)
    if is_named or described.plural or described.tie is Tie.SPEAKS or any(it.informs is not None for it in one.heard):
        return None
    if described.head in known.MEDIA:
        return _next(n, one, open_, (VoiceKind.OUTLET, VoiceKind.ORGANISATION))
    if described.head in known.COMPANIES:
        return _next(n, one, open_, (VoiceKind.ORGANISATION,))
    singled = described.head in known.PEOPLE and head_class(described.head) not in known.NUMEROUS
    later = _next(n, one, open_, (VoiceKind.PERSON,)) if singled else None
    return later if later is not None and _may_be(described, open_[later]) else None


def _next(n: int, one: _Open, open_: Sequence[_Open], kinds: tuple[VoiceKind, ...]) -> int | None:
    """The place of the next named one of these kinds, if it follows soon."""
    for m in range(n + 1, min(n + 1 + NAMED_SOON, len(open_))):
        other = open_[m].heard[0]
        if _passes_on(open_[m], one):
            continue
        if other.description.form is Form.NAMED and other.description.kind in kinds:
            return m if other.start - one.heard[-1].start <= SOON else None
    return None


def _passes_on(one: _Open, other: _Open) -> bool:
    """Whether one has it from the other in so many words: nobody has it from themselves."""
    told = {it.attribution.id for it in other.heard}
    ups = {up for it in one.heard for up in it.attribution.upstream}
    outlets = {squashed(name) for it in other.heard for name in (*it.media, *it.reporters)}
    return bool(told & ups) or any(squashed(it.description.name) in outlets for it in one.heard)


def _may_be(described: Description, person: _Open) -> bool:
    """Whether a person may be the one described: a role of the same sort, or none that tells."""
    roles = _heads(person) - {"mr", "ms", "mrs"}
    family_ = known.role_family(described.head)
    return head_class(described.head) in roles or not roles or any(known.role_family(role) == family_ for role in roles)


def _fullness(it: Description) -> tuple[int, bool, int]:
    return len(it.name.split()), it.form is not Form.PRONOUN, len(it.bodies)


def names(characters: Sequence[Character]) -> Iterator[str]:
    """The name or words that each character is known by, in order."""
    for one in characters:
        best = one.description
        yield best.name or " ".join((*best.bodies, best.head))
