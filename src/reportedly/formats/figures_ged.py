"""Deaths with the column names of UCDP GED, the Georeferenced Event Dataset (codebook of version 24.1).

GED holds one event with three estimates of deaths; a row here is what one voice says in one article. The columns that
GED fills by coding (ids, dyads, sides, the type of violence) stay empty: who killed whom is not read off a number.
``best`` is filled only where the words give one number, since nothing is averaged here, and no estimate at all where
the voice denies the number, replaces it or tells it as possible or as part of another; what GED has no column for
stands in columns of our own at the end, whose names begin with "reportedly_".
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from reportedly.dossier.figures import Tallied
from reportedly.extract.figures import country_of
from reportedly.model import Kind, Series

DATE_PRECISION = {"day": 1, "week": 3, "month": 4, "year": 5}
"""GED's date_prec: 1 the day is known, 2 within 2-6 days, 3 the week, 4 the month, 5 more than a month."""

SOME_DAYS = 2
"""GED's date_prec for two to six days."""

TOWN, COUNTRY = 1, 6
"""GED's where_prec: the exact place is known; only the country is."""

INCIDENT, SUMMARY = 1, 2
"""GED's event_clarity: an event of its own; several events told as one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GedRow:
    """The columns of GED in its order, then ours."""

    id: str
    relid: str
    year: str | None
    active_year: str | None = None
    code_status: str | None = None
    type_of_violence: str | None = None
    conflict_dset_id: str | None = None
    conflict_new_id: str | None = None
    conflict_name: str | None = None
    dyad_dset_id: str | None = None
    dyad_new_id: str | None = None
    dyad_name: str | None = None
    side_a_dset_id: str | None = None
    side_a_new_id: str | None = None
    side_a: str | None = None
    side_b_dset_id: str | None = None
    side_b_new_id: str | None = None
    side_b: str | None = None
    number_of_sources: int
    source_article: str | None
    source_office: str | None
    source_date: str | None
    source_headline: str | None
    source_original: str | None
    where_prec: int | None
    where_coordinates: str | None
    where_description: str
    adm_1: str | None = None
    adm_2: str | None = None
    latitude: float | None
    longitude: float | None
    geom_wkt: str | None
    priogrid_gid: str | None = None
    country: str | None
    country_id: str | None = None
    region: str | None = None
    event_clarity: int
    date_prec: int | None
    date_start: str | None
    date_end: str | None
    deaths_a: str | None = None
    deaths_b: str | None = None
    deaths_civilians: int | None
    deaths_unknown: int | None
    best: int | None
    high: int | None
    low: int | None
    gwnoa: str | None = None
    gwnob: str | None = None
    reportedly_low: int | None
    reportedly_high: int | None
    reportedly_words: str
    reportedly_approx: bool
    reportedly_of: str
    reportedly_when: str
    reportedly_series: str
    reportedly_status: str
    reportedly_stance: str | None
    reportedly_locator: str
    reportedly_copy_of: str | None


def ged_rows(rows: Iterable[Tallied]) -> Iterator[GedRow]:
    """The deaths among the figures, one row each."""
    return (_row(it) for it in rows if it.kind is Kind.KILLED)


def _row(it: Tallied) -> GedRow:
    nation, exact = country_of(it.country or ""), it.low if it.low == it.high and it.is_held else None
    is_civilian = "civilian" in it.of.lower()
    point = f"{it.latitude} {it.longitude}" if it.latitude is not None else None
    return GedRow(
        id=it.id,
        relid=it.id,
        year=(it.end or it.published or "")[:4] or None,
        number_of_sources=1,
        source_article=it.url or it.name,
        source_office=it.outlet,
        source_date=(it.published or "")[:10] or None,
        source_headline=it.title,
        source_original=it.voice,
        where_prec=None if it.country is None else TOWN if point else COUNTRY,
        where_coordinates=it.where,
        where_description=it.place,
        latitude=it.latitude,
        longitude=it.longitude,
        geom_wkt=f"POINT ({it.longitude} {it.latitude})" if point else None,
        country=nation.name if nation else None,
        event_clarity=INCIDENT if it.series is Series.INCIDENT else SUMMARY,
        date_prec=_date_precision(it),
        date_start=it.start,
        date_end=it.end,
        deaths_civilians=exact if is_civilian else None,
        deaths_unknown=None if is_civilian else exact,
        best=exact,
        high=it.high if it.is_held else None,
        low=it.low if it.is_held else None,
        reportedly_low=it.low,
        reportedly_high=it.high,
        reportedly_words=it.words,
        reportedly_approx=it.approx,
        reportedly_of=it.of,
        reportedly_when=it.when,
        reportedly_series=it.series.value,
        reportedly_status=it.status,
        reportedly_stance=it.stance.value if it.stance else None,
        reportedly_locator=it.locator,
        reportedly_copy_of=it.copy_of,
    )


def _date_precision(it: Tallied) -> int | None:
    """How exactly the days are known, in GED's numbers."""
    if it.precision is None:
        return None
    return SOME_DAYS if it.precision == "day" and it.start != it.end else DATE_PRECISION[it.precision]
