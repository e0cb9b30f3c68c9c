"""Lines that belong to the page and not to the article."""

import re
from collections.abc import Sequence

WHOLE_LINES = (
    r"(an? )?\d+ ?-?min(ute)?s?\.? read( time)?",
    r"reading time:? \d+ min(ute)?s?",
    r"tempo de leitura:? \d+ minutos?",
    r"(min(uten)? )?lesezeit:? \d+ min(uten)?\.?",
    r"comments?( \(\d+\)| closed)?|\d+ comments?|(view|show|load|read)( all| more)? comments",
    r"leave a (reply|comment)|post (a )?comment|join the (conversation|discussion)|tell us what you think\W*",
    r"your email address will not be published.*|required fields are marked.*",
    r"(share|tweet|print|save|e-?mail|like|follow)( (this|us|it|on|with|via|article|story|page|friends?|a|facebook))*",
    r"like this story\? share it.*|click to tweet",
    r"advertisements?|sponsored( content)?|story continues below( advertisement)?|article continues below.*",
    r"(read|see) (more|also|next)|more:?|most (read|popular|viewed)( (in|on) .{1,40})?|trending( now)?|don['’]t miss",
    r"related( (articles?|stories|posts?|content|topics|coverage))?:?|you (may|might) also (like|be interested in)\W*",
    r"recommended( for you)?|editor['’]s picks?|up next|what to read next|latest news",
    r"(sign up|subscribe)( (now|today|here))?( (for|to) (our|the) .{0,40}newsletters?.{0,40})?\W*",
    r"about the authors?|translate ?»?|skip to (main )?content|back to top|tags:?|filed under:?.*|copy link",
    r"(we use|this (web)?site uses) cookies.*|accept( all)?( cookies)?|cookie (settings|policy)",
    r"(watch|listen)( now| live)?:?|play( video)?|loading\W*|enlarge this image|toggle caption|hide caption",
    r"see more stories|continue reading\W*|show more|load more",
)
"""Whole lines, case aside, that are furniture wherever they stand: buttons, labels, reading times, forms."""

LEADS = (
    r"(read more|see more|read also|related( (story|post|article|content))?|more on this|don['’]t miss)\s*[:–—]\s",
    r"(get|sign up|subscribe).{0,80}\b(newsletter|inbox|updates)\b",
    r"follow (us|him|her|them|@\w+|.{0,40}) on (twitter|facebook|instagram|telegram|x)\b",
    r"the times is committed to publishing",
)
"""Beginnings of lines, case aside, that lead away from the article."""

LONGEST_LEAD = 200
"""Characters beyond which a line that begins like furniture is a paragraph that may be none."""

ENDINGS = r"about the authors?|leave a (reply|comment)|post a comment|join the (conversation|discussion)"
"""Headings after which only furniture comes, in the second half of a page: who wrote it, the comment form."""

_WHOLE = re.compile("|".join(f"(?:{pattern})" for pattern in WHOLE_LINES), re.IGNORECASE)
_LEAD = re.compile("|".join(f"(?:{pattern})" for pattern in LEADS), re.IGNORECASE)
_ENDING = re.compile(ENDINGS, re.IGNORECASE)


def without_furniture(lines: Sequence[str], title: str | None) -> list[str]:
    """The lines of an article, less those of the page around it and a first line that repeats its title."""
    kept = list(lines[: _end(lines)])
    if kept and title and _same(kept[0], title):
        kept = kept[1:]
    return [line for line in kept if not _is_furniture(line)]


def _end(lines: Sequence[str]) -> int:
    """Where the article ends: at the first heading in the second half after which only furniture comes."""
    half = len(lines) // 2
    return next((n for n in range(half, len(lines)) if _ENDING.fullmatch(_bare(lines[n]))), len(lines))


def _is_furniture(line: str) -> bool:
    bare = _bare(line)
    return bool(_WHOLE.fullmatch(bare)) or (len(bare) <= LONGEST_LEAD and bool(_LEAD.match(bare)))


def _bare(line: str) -> str:
    return line.strip(" \t-•|*\u00a0")


def _same(line: str, title: str) -> bool:
    """Whether a line is the title, marks and case aside, the outlet's name behind it or not."""
    first, second = (re.sub(r"\W+", " ", text).strip().casefold() for text in (line, title))
    return bool(first) and (first == second or (len(first) > 20 and second.startswith(first)))
