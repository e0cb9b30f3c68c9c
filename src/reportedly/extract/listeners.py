"""The outlet that a voice spoke to: "an official told Reuters" makes Reuters a relay of the official.

A rule, since both attributions share one cue; people who annotate mark it so (relays, annotation guide).
Audiences that pass nothing on ("told reporters", "told the council", "told the crowd") are left alone.
"""

import re
from collections import Counter
from collections.abc import Sequence

from reportedly.model import Span

LISTENER_PRECISION = 0.82
"""Share of the outlets found that people marked as relays too, over our own annotations (395 of 483)."""
OWN_OUTLET_TIMES = 3
"""How often an outlet is told something in its own article, at the least; others rarely are more than twice."""
HEAD = 700
"""Code points at the top of an article in which a dateline credits its outlet ("HALM (Reuters) -")."""
HEADS = (
    "news agency|agency|newspaper|paper|daily|weekly|magazine|website|channel|network|broadcaster|television|tv|radio|"
    "news|times|post|herald|tribune|journal|gazette|guardian|telegraph|press|chronicle|globe|mail|mirror|observer|"
    "review|star|sun|standard|independent|examiner|inquirer|bulletin|courier|dispatch|today|media"
)
"""Words that end the name or description of an outlet."""
NAMES = (
    r"Reuters|AFP|AP|UPI|BBC|CNN|ABC|CBS|NBC|MSNBC|NPR|PBS|CBC|ITV|RT|TASS|Tass|Interfax|Xinhua|Yonhap|Kyodo|IRNA|"
    r"SANA|ANSA|DPA|dpa|EFE|Anadolu|Al[- ]Jazeera|Al[- ]Arabiya|Al[- ]Mayadeen|Agence France[- ]Presse|Bloomberg|"
    r"Mashable|BuzzFeed|Politico|Newsweek|TIME|Time|VICE|Vice|Haaretz|Der Spiegel|Le Monde|Le Figaro|El País|"
    r"Ukrinform|Meduza|Vox|Slate|Axios|Mediaite|Gawker|Breitbart|HuffPost|KCNA|Forbes|Fox"
)
"""Outlets and agencies whose names do not end in such a word."""
_DAY = r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Febr)uary\b|March\b|April\b|June\b|July\b|August\b)"
_WORD = rf"{_DAY}[A-Z][\w’'&-]*(?:\.[A-Z]\w*)*"
_NAME = rf"{_WORD}(?: (?:(?:of|and|for|de|al|el|the|en) )?{_WORD})*"
_BEFORE = r"(?:the|The|a|an|its|state|state[- ]run|local|French|[A-Z]\w+(?:i|sh|an|ese))"
_OUTLET = rf"(?:{_BEFORE} ){{0,4}}(?:(?P<described>(?:\w+ ){{0,2}}(?:{HEADS})\b(?:,? {_NAME})?)|{_NAME})"
_LISTENER = re.compile(rf"\s+(?P<to>to )?(?P<outlet>{_OUTLET})(?! (?:conference|briefing)s?\b)")
_TELLING = re.compile(r"\b(?:told|tells?|telling|informed)$", re.IGNORECASE)
_SAYING = re.compile(r"\b(?:said|confirmed|acknowledged|indicated|revealed)$", re.IGNORECASE)
"""Cues that an outlet shares with who spoke to it, straight or with a "to"; "quoted by", "spoke to" are its own."""
_ENDING = re.compile(rf"\b(?:{HEADS}|{NAMES})(?: of [A-Z]\w+)?(?:[’']s [A-Z].*)?$", re.IGNORECASE)
_NAMED = re.compile(rf"^(?:the )?(?:{NAMES})\b")


def listeners(text: str, cues: Sequence[Span], outlet: str | None = None) -> list[Span | None]:
    """The outlet told at each cue, where there is one that passes on what it was told.

    The outlet whose article this is, by ``outlet`` (its name or host), by its credit, or since it is told again and
    again, is no relay.
    """
    heard = [listener(text, cue) for cue in cues]
    times = Counter(_plain(span.of(text)) for span in heard if span)
    known = _spellings(outlet or "")
    own = {
        name
        for name, count in times.items()
        if count >= OWN_OUTLET_TIMES or _letters(name) in known or _is_credited(text, name)
    }
    return [span if span and _plain(span.of(text)) not in own else None for span in heard]


def _is_credited(text: str, name: str) -> bool:
    """Whether an article is an outlet's own, by a dateline or by whose people contributed to it.

    Of 30 outlets told something in such articles people marked 2 as relays.
    """
    first = rf"\b{re.escape(name.split()[0])}\b"
    dateline = re.compile(rf"\({first}[^)\n]{{0,20}}\)", re.IGNORECASE)
    contributed = re.compile(rf"{first}[\w’' ]{{0,60}}\bcontributed\b", re.IGNORECASE)
    return dateline.search(text, 0, HEAD) is not None or contributed.search(text) is not None


def _plain(name: str) -> str:
    """An outlet's name as its own article may vary it: "BBC Hausa", "the BBC"."""
    bare = name.removeprefix("the ").removeprefix("The ")
    first = bare.split()[0]
    return first if first.isupper() and len(first) > 1 else bare.lower()


def _spellings(outlet: str) -> set[str]:
    """How a text may write an outlet known by its name ("BBC News") or host ("www.bbc.co.uk"), as letters alone."""
    names = outlet.split(".") if "." in outlet and " " not in outlet else [_plain(outlet)] if outlet.strip() else []
    return {_letters(name) for name in names} - {""}


def _letters(name: str) -> str:
    """An outlet's name in lower case, without blanks and signs, and without a "the" in front."""
    return "".join(c for c in name.lower() if c.isalnum()).removeprefix("the")


def listener(text: str, cue: Span) -> Span | None:
    """The outlet told straight after ``cue``; None where no outlet is told."""
    match = _LISTENER.match(text, cue.end)
    if not match or not (_SAYING if match["to"] else _TELLING).search(cue.of(text)):
        return None
    if not (match["described"] or _NAMED.match(match["outlet"]) or _ENDING.search(match["outlet"])):
        return None
    return Span(match.start("outlet"), match.end("outlet"))
