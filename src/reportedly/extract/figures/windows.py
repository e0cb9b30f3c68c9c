"""Words of time in a sentence: when it happened, or over which window a number counts."""

import re
from dataclasses import dataclass

from reportedly.model import Span

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
)
_PART = r"(?:\s+(?:morning|afternoon|evening|night))?"
_UNIT = r"(?:hours?|days?|weeks?|weekends?|months?|years?|decades?|century)"
_NUMBER = (
    r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|several|(?:a\s+)?few|(?:a\s+)?couple\s+of|half\s+a|many)"
)
_SEASON = r"(?:spring|summer|autumn|winter)"
_YEAR = r"(?:1[5-9]\d\d|20\d\d|21[0-4]\d)"
_NTH = r"(?:st|nd|rd|th)?"
_DATE = (
    rf"(?:(?:the\s+)?first\s+of\s+{_MONTH}|{_MONTH}\s+\d{{1,2}}\b{_NTH}(?:\s*[-–]\s*\d{{1,2}}\b)?|\d{{1,2}}{_NTH}\s+(?:of\s+)?{_MONTH}|{_MONTH})"
    rf"(?:,?\s+{_YEAR}|\s+this\s+year|\s+last\s+year)?"
)
_HEDGE = r"(?:(?:about|around|some|nearly|almost|over|more\s+than|just|less\s+than|at\s+least|roughly)\s+)?"
_LOWER = (
    r"(?!(?:was|were|had|has|have|is|are|be|by|in|on|at|to|from|for|with|and|or|but|while|when|who|that|which|of|the|a|as|it|"
    r"they|he|she|killed|left|said)\b)(?-i:[a-z]+)"
)
_PART_OF = r"(?:(?:early|late|mid|middle\s+of|end\s+of|beginning\s+of|start\s+of)[\s-]*)?"


@dataclass(frozen=True, slots=True)
class Form:
    """One way in which English news puts a time: its name, and the words that it matches."""

    name: str
    pattern: str


FORMS = (
    Form(
        "past",  # in the past week alone; over the last three months
        rf"(?:in|over|during|within|for|through|throughout)\s+(?:just\s+)?the\s+(?:past|last|previous|preceding|coming|"
        rf"next)\s+(?:{_HEDGE}{_NUMBER}\s+)?{_UNIT}(?:\s+alone)?(?:\s+or\s+so)?",
    ),
    Form("recent", rf"(?:in|over|during)\s+recent\s+{_UNIT}|recently"),
    Form(
        "first",  # in the first seven months of 2014
        rf"(?:in|over|during|within)\s+the\s+(?:first|second)\s+(?:half|{_NUMBER}\s+{_UNIT})\s+of\s+"
        rf"(?:the\s+year|this\s+year|last\s+year|{_YEAR})",
    ),
    Form("ago", rf"{_HEDGE}{_NUMBER}\s+{_UNIT}\s+(?:ago|earlier|later|before|after)\b"),  # about 10 days ago
    Form(
        "this",  # earlier this year; late last month; last Monday night
        rf"(?:(?:earlier|later|late|early)\s+)?(?:on\s+|in\s+|since\s+)?(?:this|last|next|past)\s+"
        rf"(?:{_UNIT}|{_SEASON}|night|{_DAY}{_PART}|{_MONTH}(?:\s+\d{{1,2}})?)(?!\s+\w+ing\b)",
    ),
    Form("within", rf"(?:earlier|later|early|late)\s+(?:in\s+the|that)\s+(?:{_UNIT}|{_SEASON})"),
    Form(
        "weekday",  # on Monday night; early on Thursday and Friday
        rf"(?:(?:late|early)\s+)?(?:(?:on|by|since|until|from|before)\s+)?(?:late\s+|early\s+)?{_DAY}{_PART}"
        rf"(?:\s+(?:and|or|to)\s+{_DAY}{_PART})?(?:,?\s+{_MONTH}\s+\d{{1,2}}(?:,?\s+{_YEAR})?)?",
    ),
    Form("day", rf"(?:earlier\s+)?(?:since\s+)?(?:yesterday|today|tonight|overnight|tomorrow){_PART}"),
    Form(
        "date",  # since mid-April; on 11 October 2014; in early August
        rf"(?:(?:in|on|since|by|until|during|of|from|before|after|between|around|as\s+of)\s+)?(?:the\s+)?"
        rf"{_PART_OF}{_DATE}(?:\s+(?:and|to)\s+(?:{_DATE}|{_YEAR}))?",
    ),
    Form(
        "edge",  # as of the end of 2014
        rf"(?:as\s+of\s+|by\s+|at\s+|since\s+|before\s+)?(?:the\s+)?(?:end|start|beginning|middle)\s+of\s+"
        rf"(?:the\s+year|last\s+year|{_YEAR}|{_MONTH})",
    ),
    Form(
        "year",  # in 2014; since late 2012; in fiscal year 2014
        rf"(?:in|since|by|until|during|from|before|after|for)\s+(?:(?:early|late|mid)[\s-]*|fiscal\s+year\s+|"
        rf"the\s+years\s+since\s+)?{_YEAR}(?:\s+(?:and|to|-)\s+{_YEAR})?",
    ),
    Form("weekend", r"(?:over|at|during)\s+the\s+weekend"),
    Form("span", rf"(?:for|in|within|after)\s+{_HEDGE}{_NUMBER}\s+{_UNIT}(?:\s+now)?\b(?!['’\s-]*(?:old|prison))"),
    Form("so far", r"so\s+far(?:\s+this\s+(?:year|month|week))?|to\s+date"),
    Form("hour", r"at\s+(?:dawn|dusk|midnight|noon)"),
    Form("event", rf"(?:since|during|after)\s+(?:the|its|their)(?:\s+{_LOWER}){{1,3}}(?:\s+of\s+the\s+\w+)?"),
)
"""Every form, most telling first; where two match at one place the earlier one holds."""

_TIME = re.compile("|".join(rf"(?P<f{n}>\b(?:{form.pattern})(?!\w))" for n, form in enumerate(FORMS)), re.IGNORECASE)
_VERBS = frozenset(("may", "march", "mar", "May", "March", "Mar", "MAY"))
"""Forms that may be no month at all, where nothing stands beside them."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words of time with the form that they take."""

    span: Span
    form: str


def windows(text: str, start: int, end: int) -> list[Window]:
    """Words of time between two offsets of a text, in order; none overlap."""
    return [
        Window(Span(*match.span()), FORMS[int((match.lastgroup or "f0")[1:])].name)
        for match in _TIME.finditer(text, start, end)
        if match.group() not in _VERBS and match.group().split()[-1] not in ("may", "march", "mar")
    ]
