"""Datelines: the place and the agency at the head of a report."""

import re
from collections.abc import Iterator
from functools import cache

from reportedly.compare.credit_lines import HEAD_LINES, Named
from reportedly.compare.credit_names import ANY_NAME, ROLE, known_name
from reportedly.compare.reuse_prose import lines
from reportedly.model import Span

_PLACE = r"\W{0,3}(?:[A-ZÀ-Þ][\w.'’/-]*(?:,?\s[\w.'’/\[\]-]+){0,7},?\s)?-*"
_CAPITALS = r"\W{0,3}[A-ZÀ-Þ][A-ZÀ-Þ.'’/ -]{2,40}(?:,?\s[\w.'’/-]+){0,5},?\s"
_OTHERS = r"(?:\s?[,/&]\s?[A-Z]\w+(?:\s[A-Z]\w+){0,2})?"


def datelines(text: str) -> Iterator[Named]:
    """The names in datelines among the first lines: "HALM, Velmora (MNA) —", "(Reuters) -", "MOSCOW /TASS/"."""
    for line in lines(text)[:HEAD_LINES]:
        for pattern in (_bracketed(), _slashed(), _opening(), _UNKNOWN):
            found = pattern.match(text, line.start, line.end)
            if found:
                yield Named(found["name"], "dateline", Span(*found.span()))
                break


_UNKNOWN = re.compile(rf"{_CAPITALS}\((?P<name>{ANY_NAME})\)\s?[-–—]")
"""A name that the table does not have counts only after a place in capitals."""


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(rf"{_PLACE}\((?P<name>{known_name()}){ROLE}{_OTHERS}\)\s?[-–—:]")


@cache
def _slashed() -> re.Pattern[str]:
    return re.compile(rf"{_PLACE}/(?P<name>{known_name()})/")


@cache
def _opening() -> re.Pattern[str]:
    """ "(NAME) The story begins", without a place."""
    return re.compile(rf"\((?P<name>{known_name()}){ROLE}\)\s(?=[A-Z“\"‘'])")
