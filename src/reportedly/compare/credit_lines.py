"""Bylines: lines over or under the story that name the agency or outlet that it is from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reportedly.compare.credit_names import ANY_NAME, ROLE, known_name
from reportedly.compare.reuse_prose import is_prose, lines
from reportedly.model import Span

HEAD_LINES = 40
"""Lines from the top among which a byline is looked for: menus and captions come before it."""

TAIL_LINES = 12
"""Lines from the end: some pages credit below the story."""

LONGEST_LINE = 200
"""Code points; a byline with several reporters is shorter."""

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b\.?"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
_TIME = (
    r"(?:(?i:Published|Updated|Posted|Last\supdated)\b|"
    rf"(?:[Oo]n\s)?(?:{_DAY}|{_MONTH}[\s.]\d|\d{{1,2}}[:./\s])|[Aa]t\s\d|[Oo]n$)"
)
_WHEN = rf"(?:[\s,]*{_TIME}.*|\sin\s[A-Z][\w-]+(?:,?\s[A-Z][\w-]+){{0,2}})"
_PEOPLE = r"[A-Z][\w.'’-]*(?:,?\s(?:[A-Z][\w.'’-]*|and|de|van|von|al|bin)){1,14}"
_TIME_LINE = re.compile(rf"^\W*{_TIME}")
_DATELINE = re.compile(
    r"^\W*[A-ZÀ-Þ][A-ZÀ-Þ.'’/ -]{2,40}(?:,\s[\w.' ]{2,40}){0,2}\s*(?:\([^()\n]{2,40}\))?\s*(?:[-–—:]|$)"
)
_PICTURE = re.compile(
    r"\b(?:photo|image|picture|video|media|graphic|getty|illustration|caption)s?\b|\s/|\w/\w|\bvia\sAP\b", re.I
)
_SLASH_NAMES = re.compile(r"Thomson/Reuters|Oregonian/OregonLive|Europe/Radio|\d/\d")
_PARTS = re.compile(r"\s*[|•·]\s*|\s[—–/-]+\s?")


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a credit line: ``kind`` is the form of the credit, ``span`` the whole line or phrase."""

    name: str
    kind: str
    span: Span


def bylines(text: str) -> Iterator[Named]:
    """The names in bylines at the head and at the tail of a page."""
    spans = lines(text)
    near = [n for n in range(len(spans)) if n < HEAD_LINES or n >= len(spans) - TAIL_LINES]
    for n in near:
        following = spans[n + 1].of(text) if n + 1 < len(spans) else ""
        for name, kind in line_credits(spans[n].of(text), following):
            yield Named(name, kind, spans[n])


def line_credits(line: str, following: str) -> list[tuple[str, str]]:
    """The names that one line credits, each with the form; ``following`` is the line below it.

    A name without "By" or a time counts only over a time, a dateline or a headline: over a sentence it may credit
    a picture.
    """
    line = " ".join(line.split())
    if len(line) > LONGEST_LINE or is_prose(line):
        return []
    provider = _provider().fullmatch(line)
    if provider:
        return [(provider["name"], "provider")]
    signed = [name for part in _PARTS.split(line) for name in _signed(part)]
    if signed:
        return [(name, "byline") for name in signed]
    if _PICTURE.search(_SLASH_NAMES.sub("", line)):
        return []
    return [(name, "credit line") for name in _bare_names(line, following)]


def _signed(part: str) -> list[str]:
    """The names after "By" in one part of a line: "By PERSON, NAME", "Posted by NAME", "By PERSON, NAME, NAME"."""
    found = _after_by().fullmatch(part)
    if found is None:
        return []
    before = _listed_before().search(part[: found.start("name")])
    return [before["name"], found["name"]] if before else [found["name"]]


def _bare_names(line: str, following: str) -> list[str]:
    """The names of a line without "By": alone, after persons, before a time."""
    parts = _PARTS.split(line)
    found = [match for part in parts if (match := _bare().fullmatch(part))]
    is_dated = any(_TIME_LINE.match(part) for part in parts) or any(match["when"] for match in found)
    is_signed = any(part.startswith("By ") for part in parts) or any(" and " in (m["people"] or "") for m in found)
    is_alone = len(parts) == 1 and _heads_story(following)
    return [match["name"] for match in found] if is_dated or is_signed or is_alone else []


def _heads_story(following: str) -> bool:
    """Whether a line can stand right under a byline."""
    return bool(_TIME_LINE.match(following) or _DATELINE.match(following) or (following and not is_prose(following)))


@cache
def _provider() -> re.Pattern[str]:
    """A line with a name and a dot, as portals print it over what they carry."""
    return re.compile(rf"(?P<name>{known_name()}|{ANY_NAME}|(?:[a-z0-9-]+\.)+[a-z]{{2,}}){ROLE}\s?•(?:\s?\d.*)?")


@cache
def _after_by() -> re.Pattern[str]:
    dated = r"(?:(?:Posted|Published|Updated)\b.{0,60}\s)?"
    opening = rf"{dated}(?:[Bb]y|BY|[Ff]rom|[Vv]ia|[Ss]ource:?|Courtesy\sof|Provided\sby|Special\sto)"
    people = rf"(?:(?:{_PEOPLE}|{known_name()})(?:,\s?|\s|(?<=[a-z])|\s(?:of|for)\s|\s\())?"
    return re.compile(rf"{opening}:?\s{people}(?P<name>{known_name()}){ROLE}\)?{_WHEN}?")


@cache
def _listed_before() -> re.Pattern[str]:
    return re.compile(rf"(?:,|:|\b[Bb]y|[Ff]rom|[Vv]ia)\s(?P<name>{known_name()}){ROLE}(?:,\s?|\sand\s|\s?&\s?)$")


@cache
def _bare() -> re.Pattern[str]:
    people = rf"(?:(?P<people>{_PEOPLE})(?:,\s?|(?<=[a-z])))?"
    return re.compile(rf"{people}(?P<name>{known_name()}){ROLE}(?P<when>{_WHEN})?")
