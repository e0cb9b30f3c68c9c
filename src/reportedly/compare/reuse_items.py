"""Items of a round-up: separate reports on one page, which may each be somebody else's text."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from reportedly.compare.reuse_prose import Paragraph

ITEM_CHARACTERS = 200
"""Code points of prose that make an item; less than a sentence or two between two rules is a note."""

FEWEST_ITEMS = 3
"""A page with two parts is an article and its appendix."""

_RULE = re.compile(r"^[ \t]*(?:[_*=~•–—-][ \t]?){3,}[ \t]*$", re.M)
_CLOCK = re.compile(
    r"^[ \t]*(?:[01]?\d|2[0-3])(?:[:.][0-5]\d)?\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?[ \t]*$", re.M | re.I
)
_CALLED_ROUNDUP = re.compile(
    r"\b(?:(?:in|news|daily|morning|evening|sunday|weekly)\sbrief(?:ing|s)?|round-?up|digest|live\s(?:updates|blog)|"
    r"the\slatest:|brief(?:ing)?:|top\sstories|what\swe\sare\sfollowing)",
    re.I,
)


def items(text: str, prose: Sequence[Paragraph]) -> list[int]:
    """Where the items after the first begin; nothing for an ordinary article.

    Items are set apart by rules ("___", "* * *") or by lines that hold only a time of day, as in a running report.
    """
    for mark in (_RULE, _CLOCK):
        starts = _filled([found.end() for found in mark.finditer(text)], prose)
        if len(starts) + 1 >= FEWEST_ITEMS:
            return starts
    return []


def is_called_roundup(headlines: Sequence[str]) -> bool:
    """Whether a headline says that many reports follow: "The Latest: ...", "Sunday briefing"."""
    return any(_CALLED_ROUNDUP.search(headline) for headline in headlines)


def _filled(marks: list[int], prose: Sequence[Paragraph]) -> list[int]:
    """The marks that begin an item: enough prose up to the next mark, and an item before them."""
    sizes = [0] * (len(marks) + 1)
    for paragraph in prose:
        sizes[bisect_right(marks, paragraph.span.start)] += paragraph.span.end - paragraph.span.start
    starts = [start for start, size in zip([0, *marks], sizes, strict=True) if size >= ITEM_CHARACTERS]
    return starts[1:]
