"""The voices of a set of articles, each with its name and all its mentions."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from reportedly.compare.account import Account
from reportedly.compare.company import Company
from reportedly.compare.voice_ids import voice_id
from reportedly.model import Mention, Voice, VoiceKind
from reportedly.resolve.hearing import Heard
from reportedly.resolve.identity import ANYBODY, Identity
from reportedly.resolve.keys import family

_RANK = (VoiceKind.ORGANISATION, VoiceKind.OUTLET, VoiceKind.PERSON, VoiceKind.DOCUMENT, VoiceKind.ANONYMOUS)
"""Whose name a group goes by."""


@dataclass(frozen=True, slots=True)
class Voicebook:
    """For each group of keys, by the key that stands for it, its voice."""

    voices: dict[str, Voice]

    def id_of(self, key: str) -> str:
        """The id of a group's voice."""
        return self.voices[key].id


def voicebook(keys: Mapping[str, str], accounts: Sequence[Account], together: Company) -> Voicebook:
    """The voices of these groups of keys, with all their mentions in the articles.

    The names given with the keys are for voices that no article names as a source: an agency that a page credits.
    """
    wanted, members = set(keys), together.members()
    identities: dict[str, list[Identity]] = defaultdict(list)
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for account in accounts:
        for one, character in zip(together.identities[account.id], account.cast.characters, strict=True):
            key = together.sure.find(one.key) if one.key else None
            if key in wanted:
                identities[key].append(one)
                mentions[key] += (_mention(account, it) for it in character.heard)
    return Voicebook(
        {
            key: _voice(key, members.get(key, {key}), keys[key], identities.get(key, []), mentions.get(key, []))
            for key in sorted(wanted)
        }
    )


def _mention(account: Account, heard: Heard) -> Mention:
    """Where a voice is heard; what was heard within an attribution counts as that attribution."""
    return Mention(account.id, heard.attribution.id.split(".")[0], heard.spans)


def _voice(
    key: str, keys: Set[str], known_as: str, identities: Sequence[Identity], mentions: Sequence[Mention]
) -> Voice:
    kind = next((kind for kind in _RANK if any(_is_of(one, kind, identities) for one in identities)), VoiceKind.PERSON)
    name = _name(key, kind, identities) or known_as
    if not identities or any(one.kind is VoiceKind.OUTLET for one in identities):
        kind = VoiceKind.OUTLET
    return Voice(voice_id(keys, name), name, kind, tuple(sorted(mentions, key=lambda it: (it.article, it.spans))))


def _is_of(one: Identity, kind: VoiceKind, identities: Sequence[Identity]) -> bool:
    """Whether an identity is of a kind; a single word beside a person's full name is that person's family name."""
    families = {family(other.name) for other in identities if other.kind is VoiceKind.PERSON}
    is_family = len(one.name.split()) == 1 and family(one.name) in families
    return one.kind is kind and not (kind is VoiceKind.ORGANISATION and is_family)


def _name(key: str, kind: VoiceKind, identities: Sequence[Identity]) -> str:
    """The commonest full name of its kind; with it the unnamed ones or the spokesman whose words it stands for."""
    if key == ANYBODY:
        return "social media users"
    names = _commonest(identities, kind)
    if not names:
        return ""
    if kind is VoiceKind.ANONYMOUS:
        return f"unnamed {names[0]}"
    unnamed, people = _commonest(identities, VoiceKind.ANONYMOUS), _commonest(identities, VoiceKind.PERSON)
    is_outlet = any(one.kind is VoiceKind.OUTLET for one in identities)
    if unnamed and is_outlet:
        return f"{names[0]}’s unnamed {unnamed[0]}"
    return f"{names[0]} ({people[0]})" if people and kind is not VoiceKind.PERSON else names[0]


def _commonest(identities: Sequence[Identity], kind: VoiceKind) -> list[str]:
    counted: Mapping[str, int] = Counter(one.name for one in identities if one.kind is kind)
    is_person = kind is VoiceKind.PERSON
    return sorted(counted, key=lambda name: (-len(name.split()) if is_person else 0, -counted[name], name))
