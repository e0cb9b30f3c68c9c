"""An analyst's decision: with captures, the only truth in a ledger."""

import json
from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.ids import stable_id


class Decision(StrEnum):
    """What was decided about the subjects."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    ACCEPT = "accept"
    REJECT = "reject"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision about records of one ``kind`` ("voice", "claim", "attribution", "figure", "article").

    ``subjects`` are the ids judged, in any order. ``by`` names the person, ``at`` is ISO 8601 UTC. Judgements are
    never changed or deleted: a later one about the same subjects takes the place of an earlier one. One that withdraws
    leaves the subjects as if nobody had judged them.
    """

    kind: str
    subjects: tuple[str, ...]
    decision: Decision
    by: str
    at: str
    note: str = ""

    @property
    def id(self) -> str:
        """Made from the content, so that the same judgement kept twice is one."""
        subjects = json.dumps(sorted(self.subjects))
        return stable_id("j", self.kind, subjects, self.decision, self.by, self.at, self.note)
