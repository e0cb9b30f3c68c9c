"""Who has it from whom, by what any of the articles says: what one is cited for goes to the source that it names."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from reportedly.compare.account import Account
from reportedly.compare.backing import PASSED_ON, Backer, Standing, Station, strongest
from reportedly.compare.company import Company
from reportedly.model import VoiceKind
from reportedly.resolve.keys import squashed

CREDITED = 0.9
"""What goes to a voice of what another is cited for that has it from there."""

Informants = Mapping[str, frozenset[str]]
"""For each outlet, and each voice that is said to have learned it, whom it has it from in any of the articles."""


def informants(accounts: Sequence[Account], together: Company) -> Informants:
    """Whom the outlets of all articles have it from, and those who are said to have learned it."""
    found: dict[str, set[str]] = defaultdict(set)
    for account in accounts:
        for below, above in _relays(account, together):
            found[together.sure.find(below)].add(together.sure.find(above))
    return {below: frozenset(voices - {below}) for below, voices in found.items()}


@dataclass(frozen=True, slots=True)
class Learned:
    """Where an article says that a voice learned it from another: the station of that other, ``key`` its group's."""

    key: str
    station: Station
    article: str


def learnings(accounts: Sequence[Account], together: Company) -> dict[str, Learned]:
    """For each voice that any article says has learned it from another, by the key of its group, where that stands."""
    found: dict[str, Learned] = {}
    for account in accounts:
        said = {it.id: it for it in account.said}
        for down, up in account.learned:
            below, above = together.of(account, down), together.of(account, up)
            if below.key and above.key and together.sure.find(below.key) != together.sure.find(above.key):
                station = Station(above.key, above.name, above.kind, said[up].heard.spans)
                learned = Learned(together.sure.find(above.key), station, account.id)
                found.setdefault(together.sure.find(below.key), learned)
    return found


def _relays(account: Account, together: Company) -> list[tuple[str, str]]:
    """Keys of voices, each with the key of one that it has it from."""
    pairs = [(down, up) for down, ups in account.upstream.items() for up in ups]
    named = [(together.of(account, down), together.of(account, up)) for down, up in pairs]
    from_outlets = [(down.key, up.key) for down, up in named if down.kind is VoiceKind.OUTLET]
    learned = [(together.of(account, down).key, together.of(account, up).key) for down, up in account.learned]
    told = [
        (f"body {squashed(outlet)}", together.of(account, said.id).key)
        for said in account.said
        for outlet in said.heard.media
    ]
    return [(down, up) for down, up in (*from_outlets, *learned, *told) if down and up]


def credited(it: Standing, known: Informants) -> Standing:
    """What a voice is cited for goes to whom it has it from, where the article names that one too."""
    best = {backer.key: backer for backer in it.backers}
    for below in it.backers:
        for key in sorted(known.get(below.key, ())):
            if key in best:
                best[key] = _with_credit(best[key], below)
        if is_passed_on(below.key, best, known):
            best[below.key] = replace(below, own=below.own * PASSED_ON, score=below.own * PASSED_ON)
    return replace(it, backers=strongest(best.values()))


def is_passed_on(key: str, there: Mapping[str, object], known: Informants) -> bool:
    """Whether a voice only passes on what one that is there as well has told it."""
    return any(source in there for source in known.get(key, ()))


def _with_credit(source: Backer, below: Backer) -> Backer:
    own = max(source.own, below.own * CREDITED)
    reason = f"{source.reason}; {below.stations[-1].name} has it from there"
    return replace(source, own=own, score=own, in_words=max(source.in_words, below.in_words), reason=reason)
