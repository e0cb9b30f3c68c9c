"""What is known of words beforehand: how common each stem is in news, and which stems mean one thing."""

from functools import cache
from importlib.resources import files
from math import log

from reportedly.compare.stems import stem_of

ORDINALS = {"second", "third", "fourth", "fifth", "sixth"}
TELLING = 3.0
"""The least weight of ordinals: they tell one event from another like it."""

COMMON = 1.0
"""Taken off every weight, so that words in more than a third of all articles (1/e) weigh nothing."""


@cache
def weight_of(stem: str) -> float:
    """How much a stem tells: log(articles / articles with it) less COMMON, at least 0; about 6.8 for the rarest."""
    counts, articles = _frequency()
    most = max((counts.get(member, 0) for member in members(stem)), default=0)
    return max(TELLING if stem in ORDINALS else 0.0, log(articles / (most + 1)) - COMMON)


@cache
def group_of(stem: str) -> str:
    """The first stem of the first group of words that mean one thing; the stem itself where it is in none."""
    return groups_of(stem)[0]


@cache
def groups_of(stem: str) -> tuple[str, ...]:
    """The first stems of all groups that a stem is in: a captive is a hostage, and captured."""
    return _groups().get(stem, (stem,))


@cache
def members(group: str) -> tuple[str, ...]:
    """The stems of a group; the stem itself where it is in none."""
    return tuple(stem for stem, firsts in _groups().items() if group in firsts) or (group,)


@cache
def _frequency() -> tuple[dict[str, int], int]:
    rows = [line.split("\t") for line in _lines("frequency.tsv")]
    return {stem: int(count) for stem, count in rows[1:]}, int(rows[0][1])


@cache
def _groups() -> dict[str, tuple[str, ...]]:
    groups: dict[str, tuple[str, ...]] = {}
    for line in _lines("kin.tsv"):
        found = list(dict.fromkeys(map(stem_of, line.split())))
        for stem in found:
            groups[stem] = tuple(dict.fromkeys((*groups.get(stem, ()), found[0])))
    return groups


def _lines(name: str) -> list[str]:
    text = files(__package__).joinpath(name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
