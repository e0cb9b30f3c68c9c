"""Figures with the column names of ACLED, the Armed Conflict Location and Event Data (codebook of 2024).

ACLED has one number of deaths for an event and takes the most conservative one where reports differ; here that is the
lower end of what one voice says, and nothing where that end is open, or where the voice denies it, replaces it or
tells it as possible or as part of another. Both ends, and figures of the wounded, captured
and others, stand in columns of our own at the end, whose names begin with "reportedly_". What ACLED fills by coding
(actors, types of event) stays empty.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.dossier.figures import Tallied
from reportedly.extract.figures import country_of
from reportedly.model import Kind

TIME_PRECISION = {"day": 1, "week": 2, "month": 3, "year": 3}
"""ACLED's time_precision: 1 the day is known, 2 the week, 3 the month."""

TOWN, REGION = 1, 3
"""ACLED's geo_precision: the town is known; only a larger region is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AcledRow:
    """The columns of ACLED in its order, then ours."""

    event_id_cnty: str
    event_date: str | None
    year: str | None
    time_precision: int | None
    disorder_type: str | None = None
    event_type: str | None = None
    sub_event_type: str | None = None
    actor1: str | None = None
    assoc_actor_1: str | None = None
    inter1: str | None = None
    actor2: str | None = None
    assoc_actor_2: str | None = None
    inter2: str | None = None
    interaction: str | None = None
    civilian_targeting: str | None = None
    iso: int | None
    region: str | None = None
    country: str | None
    admin1: str | None = None
    admin2: str | None = None
    admin3: str | None = None
    location: str | None
    latitude: float | None
    longitude: float | None
    geo_precision: int | None
    source: str | None
    source_scale: str | None = None
    notes: str
    fatalities: int | None
    tags: str | None = None
    timestamp: str | None = None
    reportedly_kind: str
    reportedly_low: int | None
    reportedly_high: int | None
    reportedly_approx: bool
    reportedly_words: str
    reportedly_of: str
    reportedly_place: str
    reportedly_when: str
    reportedly_start: str | None
    reportedly_end: str | None
    reportedly_series: str
    reportedly_status: str
    reportedly_voice: str | None
    reportedly_stance: str | None
    reportedly_locator: str
    reportedly_copy_of: str | None


def acled_rows(rows: Iterable[Tallied]) -> Iterator[AcledRow]:
    """One row for each figure."""
    return map(_row, rows)


def _row(it: Tallied) -> AcledRow:
    nation = country_of(it.country or "")
    return AcledRow(
        event_id_cnty=it.id,
        event_date=it.start,
        year=(it.end or it.published or "")[:4] or None,
        time_precision=TIME_PRECISION[it.precision] if it.precision else None,
        iso=nation.number if nation else None,
        country=nation.name if nation else None,
        location=it.where or it.place or None,
        latitude=it.latitude,
        longitude=it.longitude,
        geo_precision=None if it.country is None else REGION if it.latitude is None else TOWN,
        source=it.outlet or it.name,
        notes=it.sentence,
        fatalities=it.low if it.kind is Kind.KILLED and it.is_held else None,
        reportedly_kind=it.kind.value,
        reportedly_low=it.low,
        reportedly_high=it.high,
        reportedly_approx=it.approx,
        reportedly_words=it.words,
        reportedly_of=it.of,
        reportedly_place=it.place,
        reportedly_when=it.when,
        reportedly_start=it.start,
        reportedly_end=it.end,
        reportedly_series=it.series.value,
        reportedly_status=it.status,
        reportedly_voice=it.voice,
        reportedly_stance=it.stance.value if it.stance else None,
        reportedly_locator=it.locator,
        reportedly_copy_of=it.copy_of,
    )
