"""Dates, counts and names in words, the same in every part of the page."""

import re
from collections.abc import Sequence

from reportedly.formats.plain import visible
from reportedly.model import Article, VoiceKind

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

UTC = ("Z", "+00:00")

UNDATED = "no date"

NOBODY = "nobody named"

_MOMENT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?")


def day(moment: str | None) -> str:
    """ "9 Feb 2024"; less where less is known, the words themselves where they are no date."""
    found = _MOMENT.fullmatch(moment or "")
    if found is None:
        return visible(moment or UNDATED)
    year, month, date = found[1], found[2], found[3]
    name = MONTHS[int(month) - 1] if month and 1 <= int(month) <= len(MONTHS) else month
    return " ".join(part for part in (str(int(date)) if date else None, name, year) if part)


def clock(moment: str | None) -> str:
    """ "9 Feb 2024, 06:20 UTC"."""
    found = _MOMENT.fullmatch(moment or "")
    if found is None or not found[4]:
        return day(moment)
    return f"{day(moment)}, {found[4]}{' UTC' if found[5] in UTC else f' {found[5]}' if found[5] else ''}"


def range_of(low: int, high: int) -> str:
    """ "3–7"; one number where both ends are the same."""
    return str(low) if low == high else f"{low}–{high}"


def publisher(article: Article) -> str:
    """Who published an article; the article's name where nobody says."""
    return line(article.metadata.outlet or article.name or article.id)


def line(text: str) -> str:
    """Words on one line."""
    return " ".join(text.split())


def shortened(text: str, most: int) -> str:
    """At most so many code points, cut at a word where there is one."""
    text = line(text)
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut) + "…"


def kind_of(kind: VoiceKind) -> str:
    """What sort of voice, in words."""
    return {VoiceKind.ANONYMOUS: "unnamed", VoiceKind.UNSTATED: NOBODY}.get(kind, kind.value)


def listed(parts: Sequence[str]) -> str:
    """ "a, b and c"."""
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
