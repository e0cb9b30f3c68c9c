"""Credits beside the byline and the dateline: copyright lines, sign-offs, notes on where a text appeared first."""

import re
from collections.abc import Iterator
from functools import cache

from reportedly.compare.credit_lines import HEAD_LINES, TAIL_LINES, Named
from reportedly.compare.credit_names import ANY_NAME, known_name
from reportedly.compare.reuse_prose import lines
from reportedly.model import Span

REPORTED_BY_REUTERS = "Reuters"
"""Whose sign-off "(Reporting by A; Editing by B)" is: the agency's own style for every story that it sends out."""

LONGEST_NOTE = 1000
"""Code points at the end of a line in which a credit is looked for."""

_SIGN_OFF = re.compile(r"\b(?:[Rr]eporting|[Ww]riting)\sby\s[^\n]{3,600}?[Ee]diting\sby\s[^\n)]{3,200}")
_LINK = re.compile(r"(?:https?://)?(?:www\.)?(?P<name>(?:[a-z0-9-]+\.)+[a-z]{2,})/\S{8,}")
_NO_DATE = r"(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b)"
_PICTURE = re.compile(r"\b(?:photo|picture|image)s?\b", re.I)
_STOP = r"(?=\s(?:on|in|at|and|by|under|with)\b|\s?[.,;:!)\n(]|$)"


def marks(text: str) -> Iterator[Named]:
    """All such credits of a page: notes anywhere, lead-ins near the top, the others near the end."""
    for found in _republished().finditer(text):
        yield Named(found["name"], "republished", Span(*found.span()))
    spans = lines(text)
    for line in spans[:HEAD_LINES]:
        if announced := _announced().match(text, line.start, line.end):
            yield Named(announced["name"], "lead-in", Span(*announced.span()))
    for line in spans[-TAIL_LINES:]:
        end = Span(max(line.start, line.end - LONGEST_NOTE), line.end)
        yield from (Named(name, kind, end) for name, kind in _tail_credits(end.of(text)))


def _tail_credits(line: str) -> Iterator[tuple[str, str]]:
    """The names in a line near the end, each with the form of the credit."""
    if not _PICTURE.search(line):
        yield from ((found["name"], "copyright") for found in _copyright().finditer(line))
    if link := _LINK.fullmatch(line.strip()):
        yield link["name"], "link"
    if dashed := _dashed().search(line):
        yield dashed["name"], "sign-off"
    if _SIGN_OFF.search(line):
        yield REPORTED_BY_REUTERS, "sign-off"
    if "contributed" in line:
        yield from ((found["name"], "contributors") for found in _contributed().finditer(line))


@cache
def _republished() -> re.Pattern[str]:
    """ "This story originally appeared on NAME", "Reprinted with permission from NAME", "Authored by NAME"."""
    piece = r"(?:[Ss]tory|[Aa]rticle|[Pp]ost|[Pp]iece|[Rr]eport|[Cc]olumn|[Ee]ssay|[Cc]ommentary|[Aa]nalysis|^\W{0,5})"
    first = rf"{piece}.{{0,30}}?\b(?:[Oo]riginally|first)\s(?:appeared|published|ran|posted)\s(?:on|in|at|by|with)"
    permitted = r"(?:with\s(?:the\s)?permission\s)?(?:from|of|by)"
    again = rf"\b(?:[Rr]eprinted|[Rr]epublished|[Cc]ross-?posted|[Ss]yndicated)\s{permitted}"
    name = rf"(?:the\swebsite\s(?:of\s)?)?(?P<name>{known_name()}|{ANY_NAME}){_STOP}"
    return re.compile(rf"(?:{first}|{again}|^\W{{0,5}}[Aa]uthored\sby)\s{_NO_DATE}{name}", re.M)


@cache
def _contributed() -> re.Pattern[str]:
    """ "Associated Press writers A and B contributed", "CNN's A contributed": its people, not the agency itself."""
    people = r"(?:(?:'s|’s)\s|\s(?:[A-Z]?\w+\s){0,2}(?:writers?|reporters?|correspondents?|journalists?|staff)\s)"
    return re.compile(rf"(?P<name>{known_name()}){people}[^\n]{{3,300}}?\bcontributed\b")


@cache
def _copyright() -> re.Pattern[str]:
    """ "© Copyright 2018 The Associated Press", "© NAME. Republished with permission"."""
    sign = r"(?:©|\([cC]\)|[Cc]opyright(?=[\s,]*(?:©|\([cC]\)|\d|[Bb]y\b)))"
    name = rf"(?P<name>{known_name()}|{ANY_NAME}{_STOP})"
    return re.compile(rf"(?:{sign}[\s,]*){{1,3}}(?:(?:19|20)\d\d[\s,]*)?(?:[Bb]y\s)?{name}")


@cache
def _dashed() -> re.Pattern[str]:
    """ "... he said. — AFP" at the end of a line."""
    return re.compile(rf"(?:^|[.!?\"”’']\s?)\s*[—–-]{{1,2}}\s?(?P<name>{known_name()})\s*$")


@cache
def _announced() -> re.Pattern[str]:
    """ "As NAME notes," at the head of a line."""
    said = r"(?:notes|reports|writes|explains|reported|wrote|noted|tells)"
    return re.compile(rf"\W*(?:As|From)\s(?P<name>{known_name()})(?:(?:'s|’s)\s[A-Z]\w+\s[A-Z]\w+)?\s{said}\b")
