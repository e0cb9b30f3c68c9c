"""Countries and bodies that go by several names, each under one: "U.S." and "American", "ISIS" and "Islamic State"."""

import re
from functools import cache

from reportedly.resolve.words import bodies, countries

LONGEST_ACRONYM = 3
"""Letters of a name that must be written in capitals: "IS", "US" and "WHO" are words as well."""

_BLANK = re.compile(r"[^\w]+")


def joined(words: str) -> str:
    """The words with each known name of several words made one word."""
    return _several().sub(lambda found: _squeezed(found[0]) if _is_written_as_name(found[0]) else found[0], words)


def known(word: str) -> str | None:
    """The one name of the country or body that a word (as ``joined`` leaves it) stands for."""
    if not _is_written_as_name(word) or (len(word) <= LONGEST_ACRONYM and not word.isupper()):
        return None
    return _table().get(_squeezed(word).lower())


def _is_written_as_name(words: str) -> bool:
    return words.lower() != words


def _squeezed(words: str) -> str:
    return _BLANK.sub("", words)


def is_country(name: str) -> bool:
    """Whether a name that ``known`` gave is a country's."""
    return name in _countries()


@cache
def _countries() -> frozenset[str]:
    return frozenset(countries().values())


@cache
def _table() -> dict[str, str]:
    return {_squeezed(name): one for table in (bodies(), countries()) for name, one in table.items()}


@cache
def _several() -> re.Pattern[str]:
    names = sorted((name for name in (*bodies(), *countries()) if _BLANK.search(name)), key=lambda it: (-len(it), it))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, names))})\b", re.IGNORECASE)
