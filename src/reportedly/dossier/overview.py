"""A ledger at a glance."""

from dataclasses import dataclass

from reportedly.model import Run
from reportedly.model.store import Store


@dataclass(frozen=True, slots=True)
class Overview:
    """How much is in the ledger at ``locator`` (its path).

    ``bytes`` is the size of all captures as received; ``unread`` counts those that were kept but not yet read.
    ``made_by`` says which code and model made what is derived.
    """

    id: str
    locator: str
    captures: int
    bytes: int
    unread: int
    articles: int
    attributions: int
    figures: int
    problems: int
    judgements: int
    made_by: tuple[str, ...]


def overview(store: Store, place: str) -> Overview:
    """The counts of the ledger that lies at ``place``."""
    counts = store.counts()
    return Overview(
        id="ledger",
        locator=place,
        captures=counts["captures"],
        bytes=counts["bytes"],
        unread=counts["unread"],
        articles=counts["articles"],
        attributions=counts["attributions"],
        figures=counts["figures"],
        problems=counts["problems"],
        judgements=counts["judgements"],
        made_by=tuple(map(_maker, store.runs())),
    )


def _maker(run: Run) -> str:
    return f"reportedly {run.version}, {run.model}"
