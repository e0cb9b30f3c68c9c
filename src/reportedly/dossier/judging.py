"""Judgements as rows, and what a person may judge."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportedly.compare.claims import set_aside
from reportedly.compare.judging import in_force, number_of
from reportedly.dossier.claim_lines import centre
from reportedly.dossier.claiming import claims_by_id
from reportedly.model import Decision, Judgement, StopError
from reportedly.model.store import Store

KINDS = {
    "claim": (Decision.SAME, Decision.DIFFERENT, Decision.UNSURE),
    "attribution": (Decision.ACCEPT, Decision.REJECT),
    "figure": (Decision.ACCEPT, Decision.REJECT),
}
"""What may be judged, and how."""


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
    found = tuple(_statements(store, keys) if kind == "claim" else (_record(store, kind, keys[0]),))
    if len(set(found)) < len(keys):
        raise StopError("Two of these ids mean the same statement; give those of two different ones.")
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
    if kind == "claim" and len(keys) < 2:
        raise StopError(f"Say which are {decision}: give the ids of two claims or statements, or more.")
    if kind != "claim" and len(keys) != 1:
        raise StopError(f"Give the id of one {kind}; each is judged by itself.")


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
    records = () if found is None else found.attributions if kind == "attribution" else found.figures
    if local not in {it.id for it in records}:
        shows = "show ARTICLE --json" if kind == "attribution" else "figures --json"
        raise StopError(f"No {kind} has the id {key!r}; `reportedly {shows}` prints ids.")
    return key
