"""How many: a count of people as it was said."""

from dataclasses import dataclass
from enum import StrEnum

from reportedly.model.span import Spans


class Kind(StrEnum):
    """What happened to the people counted."""

    KILLED = "killed"
    WOUNDED = "wounded"
    KILLED_OR_WOUNDED = "killed_or_wounded"
    CAPTURED = "captured"
    MISSING = "missing"
    DEPLOYED = "deployed"
    DISPLACED = "displaced"
    RELEASED = "released"
    OTHER = "other"


class Series(StrEnum):
    """What the number sums up: one incident, a window ("in the past week"), or all up to then."""

    INCIDENT = "incident"
    WINDOW = "window"
    RUNNING = "running"


@dataclass(frozen=True, slots=True)
class Interval:
    """Days from ``start`` to ``end``, both inclusive, ISO 8601; ``precision`` is "day", "week", "month" or "year"."""

    start: str
    end: str
    precision: str


@dataclass(frozen=True, slots=True)
class Location:
    """A gazetteer entry: name, ISO 3166 country code, WGS 84 degrees (None for a country), GeoNames id."""

    name: str
    country: str
    latitude: float | None
    longitude: float | None
    geonames_id: int | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A count of people, tied to the words and to the voice.

    ``low`` and ``high`` are whole numbers of people, None where that end is open ("more than 3,000": 3000, None).
    ``claim_of`` is the id of the innermost attribution whose content holds it; None where the article says it
    itself. ``status`` is "stated", "negated" ("no casualties"), "hypothetical" ("could kill thousands"), "part" (of a
    number given before: "including three children") or "superseded" (the text itself puts another in its place:
    "later raised to 47"). ``unresolved`` says why a place or time stayed words only.
    """

    id: str
    text: Spans
    kind: Kind
    low: int | None
    high: int | None
    approx: bool
    of: Spans
    place: Spans
    when: Spans
    claim_of: str | None
    series: Series = Series.INCIDENT
    status: str = "stated"
    interval: Interval | None = None
    location: Location | None = None
    unresolved: tuple[str, ...] = ()
