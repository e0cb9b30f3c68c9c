"""The outlet that a voice spoke to: "an official told Reuters" makes Reuters a relay of the official.

A rule, since both attributions share one cue; people who annotate mark it so (relays, annotation guide).
Audiences that pass nothing on ("told reporters", "told the council", "told the crowd") are left alone.
"""

import re
from collections import Counter
from collections.abc import Sequence

from reportedly.model import Span

LISTENER_PRECISION = 0.86
"""Share of the outlets found that people marked as relays too, over our own annotations (345 of 402)."""
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
_LISTENER = re.compile(rf"\s+(?:to |with )?(?P<outlet>{_OUTLET})(?! (?:conference|briefing)s?\b)")
_SPEAKING = re.compile(
    r"\b(?:told|tells?|telling|informed|interview(?:ed)? (?:with|by)|quoted by|cited by|"
    r"(?:spoke|spoken|speaking|said|confirmed|acknowledged|indicated|revealed|told) (?:to|with))$",
    re.IGNORECASE,
)
_ENDING = re.compile(rf"\b(?:{HEADS}|{NAMES})(?: of [A-Z]\w+)?(?:[’']s [A-Z].*)?$", re.IGNORECASE)
_NAMED = re.compile(rf"^(?:the )?(?:{NAMES})\b")


def listeners(text: str, cues: Sequence[Span]) -> list[Span | None]:
    """The outlet told at each cue, where there is one that passes on what it was told.

    The outlet whose article this is, by its credit or since it is told again and again, is no relay.
    """
    heard = [listener(text, cue) for cue in cues]
    times = Counter(_plain(span.of(text)) for span in heard if span)
    own = {name for name, count in times.items() if count >= OWN_OUTLET_TIMES or _is_credited(text, name)}
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


def listener(text: str, cue: Span) -> Span | None:
    """The outlet told at the end of ``cue``, or straight after it; None where no outlet is told."""
    match = _LISTENER.match(text, cue.end) if _SPEAKING.search(_with_to(text, cue)) else None
    if not match:
        return None
    if not (match["described"] or _NAMED.match(match["outlet"]) or _ENDING.search(match["outlet"])):
        return None
    return Span(match.start("outlet"), match.end("outlet"))


def _with_to(text: str, cue: Span) -> str:
    """The cue's words, with a "to" that follows them ("confirmed" + "to NBC News")."""
    following = " to" if text.startswith(" to ", cue.end) else ""
    return cue.of(text) + following
