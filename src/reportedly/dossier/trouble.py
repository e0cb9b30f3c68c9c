"""Problems as rows: what could not be read, where, and what to do."""

from dataclasses import astuple, dataclass

from reportedly.model import Problem
from reportedly.model.ids import stable_id
from reportedly.model.store import Store


@dataclass(frozen=True, slots=True)
class Trouble:
    """A problem with a stable ``id``; ``locator`` is the file, and the place in it where it has one."""

    id: str
    locator: str
    file: str
    place: str
    reason: str
    remedy: str
    capture: str | None


def trouble(problem: Problem) -> Trouble:
    """The row of one problem."""
    name = stable_id("q", *(value or "" for value in astuple(problem)))
    where = f"{problem.file}#{problem.place}" if problem.place else problem.file
    return Trouble(name, where, *astuple(problem))


def troubles(store: Store) -> list[Trouble]:
    """All problems of a ledger, in a stable order."""
    return [trouble(problem) for problem in store.problems()]
