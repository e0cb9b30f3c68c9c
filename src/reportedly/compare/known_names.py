"""Countries and bodies that go by several names, each under one: "U.S." and "American", "ISIS" and "Islamic State"."""

import re
from functools import cache

from reportedly.resolve.words import bodies, countries

LONGEST_ACRONYM = 3
"""Letters of a name that must be written in capitals: "IS", "US" and "WHO" are words as well."""

_WORD = re.compile(r"[^\W_]+(?:[.'’](?=[^\W_])[^\W_]+)*")
_BLANK = re.compile(r"[^\w]+")


def names_joined(text: str) -> list[str]:
    """The words of a text, each known name of several words as one."""
    words = _WORD.findall(text)
    if _firsts().isdisjoint(word.lower() for word in words):
        return words
    return _WORD.findall(_several().sub(lambda it: _squeezed(it[0]) if _is_written_as_name(it[0]) else it[0], text))


def known(word: str) -> str | None:
    """The one name of the country or body that a word (as ``names_joined`` leaves it) stands for."""
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
def _names() -> tuple[str, ...]:
    """The names of several words, the longest first; without those that begin with an article, which come twice."""
    found = {name for name in (*bodies(), *countries()) if _BLANK.search(name) and not name.startswith("the ")}
    return tuple(sorted(found, key=lambda it: (-len(it), it)))


@cache
def _firsts() -> frozenset[str]:
    return frozenset(_WORD.findall(name)[0] for name in _names())


@cache
def _several() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _names()))})\b", re.IGNORECASE)
