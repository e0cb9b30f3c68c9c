"""Countries by their names and adjectives: "Iraq", "Iraqi" -> IQ; and what else is known of them."""

from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from reportedly.model import Location


@dataclass(frozen=True, slots=True)
class Country:
    """A country: ISO 3166 code and number, GeoNames id, its first name."""

    code: str
    number: int
    geonames_id: int
    name: str


@dataclass(frozen=True, slots=True)
class _Table:
    """Countries by code and by name in small letters; codes by adjective."""

    codes: dict[str, Country]
    names: dict[str, Country]
    adjectives: dict[str, str]


@lru_cache(maxsize=1)
def _table() -> _Table:
    """The table in countries.txt, read from the package once."""
    table = _Table({}, {}, {})
    for line in resources.files(__package__).joinpath("countries.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, number, geonames_id, names, adjectives = line.split(";")
        found = Country(code, int(number), int(geonames_id), names.split("|")[0])
        table.codes[code] = found
        table.names.update({name.lower(): found for name in names.split("|")})
        table.adjectives.update({word: code for word in adjectives.split("|") if word})
    return table


def country_of(code: str) -> Country | None:
    """The country with this ISO 3166 code."""
    return _table().codes.get(code)


def country(name: str) -> Location | None:
    """The country of this name as a place, case and "the" aside; it has no point."""
    found = _table().names.get(name.lower().removeprefix("the ").strip())
    return Location(found.name, found.code, None, None, found.geonames_id) if found else None


def country_code(word: str) -> str | None:
    """The ISO 3166 code of a country named by its name or adjective ("Iraqi", "Iraqis", "Iraq")."""
    low = word.lower()
    found = _table().names.get(low.removeprefix("the ").strip())
    if found:
        return found.code
    return _table().adjectives.get(low) or _table().adjectives.get(low.removesuffix("s"))
