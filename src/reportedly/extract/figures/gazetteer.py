"""Words of place to a gazetteer entry, where exactly one fits."""

import gzip
import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from reportedly.extract.figures.countries import country, country_code
from reportedly.model import Location

UNKNOWN = "no place of this name in the gazetteer"
_NAME = re.compile(r"(?:[A-Z]\.){2,}|(?:[A-Z][\w’'-]*|al-[A-Z]\w+)(?:\s+(?:es|de|la|al|el)?\s*[A-Z][\w’'-]*)*")
_REGION = re.compile(r"\s+(?:region|province|state|district|oblast|governorate|county|peninsula)s?\b", re.IGNORECASE)
_SIGNS = re.compile("[‘’'ʿʾ`ʼ]")
_POSSESSIVE = re.compile(r"['’]s\b")


def fold(name: str) -> str:
    """A name without case, accents and apostrophes: "Al Fallūjah" -> "al fallujah"."""
    plain = unicodedata.normalize("NFKD", name)
    return _SIGNS.sub("", "".join(c for c in plain if not unicodedata.combining(c))).lower()


@dataclass(frozen=True, slots=True)
class _Gazetteer:
    """Sorted lines of names, each with the numbers of its bearers, and the lines of the cities themselves."""

    names: list[str]
    cities: list[str]

    def bearers(self, name: str) -> list[Location]:
        """All cities that have this name, folded."""
        at = bisect_left(self.names, name + "\t")
        if at == len(self.names) or not self.names[at].startswith(name + "\t"):
            return []
        return [_location(self.cities[int(n)]) for n in self.names[at].split("\t")[1].split(",")]


def _location(line: str) -> Location:
    """A city's line as a record."""
    number, name, code, latitude, longitude = line.split("\t")
    return Location(name, code, float(latitude), float(longitude), int(number))


@lru_cache(maxsize=1)
def _gazetteer() -> _Gazetteer:
    """The gazetteer, read from the package when a place is first looked up (1.2 MB, about 15 ms)."""
    packed = resources.files(__package__).joinpath("gazetteer.tsv.gz").read_bytes()
    names, cities = gzip.decompress(packed).decode("utf-8").split("\n\n")
    return _Gazetteer(names.split("\n")[1:], cities.split("\n"))


@lru_cache(maxsize=10_000)
def locate(words: str) -> Location | str:
    """The one entry that words of place mean ("the town of Damboa in Borno state"), or why there is none.

    Names are tried in the order in which they stand; a country named beside a town chooses among towns of one name,
    and a town's own name goes before another's second name. Regions are not in the gazetteer: their country is taken.
    """
    matches = [m for m in _NAME.finditer(words) if not _REGION.match(words, m.end())]
    named = [_POSSESSIVE.sub("", m.group()) for m in matches]
    codes = {code for name in named for word in (name, *name.split()) if (code := country_code(word))}
    reason = UNKNOWN if named else "no name"
    for name in named:
        found = country(name)
        if found and not _has_town(named, name):
            return found
        towns = _gazetteer().bearers(fold(name)) if not country_code(name) else []
        fitting = [town for town in towns if town.country in codes] or towns
        fitting = [town for town in fitting if fold(town.name) == fold(name)] or fitting
        if len(fitting) == 1 and (not codes or fitting[0].country in codes):
            return fitting[0]
        if len(fitting) > 1:
            reason = f"{len(fitting)} places are called {name}"
    return reason


def _has_town(named: list[str], name: str) -> bool:
    """Whether a town is named beside the country."""
    return any(_gazetteer().bearers(fold(other)) for other in named if other != name and not country_code(other))
