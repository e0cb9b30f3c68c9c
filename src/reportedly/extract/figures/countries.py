"""Countries by their names and adjectives: "Iraq", "Iraqi" -> IQ."""

from functools import lru_cache
from importlib import resources

from reportedly.model import Location


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, Location], dict[str, str]]:
    """Names in small letters -> country; adjectives -> code. Read from the package once."""
    names: dict[str, Location] = {}
    adjectives: dict[str, str] = {}
    for line in resources.files(__package__).joinpath("countries.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        code, number, known, described = line.split(";")
        location = Location(known.split("|")[0], code, None, None, int(number))
        names.update({name.lower(): location for name in known.split("|")})
        adjectives.update({word: code for word in described.split("|") if word})
    return names, adjectives


def country(name: str) -> Location | None:
    """The country of this name, case and "the" aside."""
    return _table()[0].get(name.lower().removeprefix("the ").strip())


def country_code(word: str) -> str | None:
    """The ISO 3166 code of a country named by its name or adjective ("Iraqi", "Iraq")."""
    low = word.lower()
    found = country(low)
    return found.country if found else _table()[1].get(low) or _table()[1].get(low.removesuffix("s"))
