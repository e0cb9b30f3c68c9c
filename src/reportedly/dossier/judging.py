"""Judgements as rows, and what a person may judge."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.compare.claims import set_aside
from reportedly.compare.judging import ARTICLE, ATTRIBUTION, CLAIM, FIGURE, VOICE, in_force, number_of
from reportedly.dossier.claim_lines import centre
from reportedly.dossier.claiming import claims_by_id
from reportedly.model import Decision, Judgement, StopError
from reportedly.model.store import Store

ALIKE, TRUE = (Decision.SAME, Decision.DIFFERENT, Decision.UNSURE), (Decision.ACCEPT, Decision.REJECT)

KINDS = {CLAIM: ALIKE, VOICE: ALIKE, ARTICLE: ALIKE, ATTRIBUTION: TRUE, FIGURE: TRUE}
"""What may be judged, and how: several records against each other, or one by itself."""

_VOICE = re.compile(r".+-[0-9a-f]{8}")


@dataclass(frozen=True, slots=True)
class Judged:
    """One judgement. ``state`` is "in force", "replaced" or "withdrawn" (by a later one about the same records), or
    "set aside": it would join statements that another keeps apart.
    """

    id: str
    kind: str
    decision: Decision
    subjects: tuple[str, ...]
    by: str
    at: str
    note: str
    state: str


def judged(store: Store) -> list[Judged]:
    """All judgements, earliest first; those that only withdraw another among them."""
    every = store.judgements()
    held, aside = {it.id for it in in_force(every)}, {it.id for it in set_aside(every)}
    withdrawn = {(it.kind, frozenset(it.subjects)) for it in every if it.decision is Decision.WITHDRAWN}
    return [_row(it, held, aside, withdrawn) for it in every]


def subjects(store: Store, kind: str, decision: str, keys: Sequence[str]) -> tuple[str, ...]:
    """The ids of the records that a judgement is about; raises StopError where it makes no sense.

    A claim stands for the statement whose words it goes by, for claims change as articles come.
    """
    _see_fitting(kind, decision, keys)
    found = _found(store, kind, keys)
    if len(set(found)) < len(keys):
        raise StopError(f"Two of these ids mean the same {kind}; give those of two different ones.")
    return found


def judgement_of(store: Store, key: str) -> Judgement:
    """The judgement with this id, where it is in force; raises StopError where it is not."""
    found = next((it for it in store.judgements() if it.id == key), None)
    if found is None:
        raise StopError(f"There is no judgement {key!r}; `reportedly judgements` lists them with their ids.")
    if found not in in_force(store.judgements()):
        raise StopError(f"The judgement {key} is not in force any more; `reportedly judgements` shows which are.")
    return found


def _row(it: Judgement, held: set[str], aside: set[str], withdrawn: set[tuple[str, frozenset[str]]]) -> Judged:
    state = "set aside" if it.id in aside else "in force" if it.id in held else "replaced"
    if state == "replaced" and (it.kind, frozenset(it.subjects)) in withdrawn:
        state = "withdrawn"
    return Judged(it.id, it.kind, it.decision, it.subjects, it.by, it.at, it.note, state)


def _see_fitting(kind: str, decision: str, keys: Sequence[str]) -> None:
    if kind not in KINDS:
        raise StopError(f"{kind!r} cannot be judged; write one of {', '.join(KINDS)}.")
    if decision not in KINDS[kind]:
        raise StopError(f"A {kind} cannot be judged {decision!r}; write one of {', '.join(KINDS[kind])}.")
    if KINDS[kind] is ALIKE and len(keys) < 2:
        raise StopError(f"Say which are {decision}: give two ids or more.")
    if KINDS[kind] is TRUE and len(keys) != 1:
        raise StopError(f"Give the id of one {kind}; each is judged by itself.")


def _found(store: Store, kind: str, keys: Sequence[str]) -> tuple[str, ...]:
    """The ids of the records that a person means."""
    if kind == CLAIM:
        return tuple(_statements(store, keys))
    one = {VOICE: _voice, ARTICLE: _article}.get(kind)
    return tuple(one(store, key) if one else _record(store, kind, key) for key in keys)


def _voice(_: Store, key: str) -> str:
    """Voices are worked out for each claim that is traced; their ids can only be told by their form."""
    if not _VOICE.fullmatch(key):
        raise StopError(f"{key!r} is no id of a voice; `reportedly trace CLAIM --json` prints them.")
    return key


def _article(store: Store, key: str) -> str:
    found = store.article(key)
    if found is None:
        raise StopError(f"No article, or more than one, is called {key!r}; `reportedly list` shows their ids.")
    return found.id


def _statements(store: Store, keys: Sequence[str]) -> list[str]:
    known = store.told([number_of(key) for key in keys])
    claims = claims_by_id(store, [key for key in keys if number_of(key) not in known])
    for key in keys:
        if number_of(key) not in known and key not in claims:
            raise StopError(
                f"No claim or statement has the id {key!r}; `reportedly claims` and `reportedly claim ID` show them."
            )
    return [centre(claims[key]).id if key in claims else key for key in keys]


def _record(store: Store, kind: str, key: str) -> str:
    head, _, local = key.partition(".")
    article = store.article(head)
    found = store.extraction(article.id) if article and article.id == head else None
    records = () if found is None else found.attributions if kind == ATTRIBUTION else found.figures
    if local not in {it.id for it in records}:
        shows = "show ARTICLE --json" if kind == ATTRIBUTION else "figures --json"
        raise StopError(f"No {kind} has the id {key!r}; `reportedly {shows}` prints ids.")
    return key
