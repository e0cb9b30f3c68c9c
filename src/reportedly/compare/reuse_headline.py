"""Headlines of a page, in a form in which copies agree."""

import re

from reportedly.compare.reuse_prose import is_furniture, is_prose, lines

Headline = tuple[str, ...]
"""The words of a headline, lower case, without punctuation and the site's name after a bar."""

FEWEST_WORDS = 4
"""Shorter ones ("Live updates", "World news") stand over many stories."""

MOST_HEAD_LINES = 40
"""Lines before the first prose that are looked at; menus can be long."""

_WORD = re.compile(r"[^\W_]+")
_SITE = re.compile(r"\s[|–—-]\s[^|–—-]{1,40}$")


def headlines(title: str | None, text: str) -> frozenset[Headline]:
    """The title and the lines over the first prose that may be headlines."""
    found = {headline(line) for line in ([title] if title else []) + head_lines(text)}
    return frozenset(words for words in found if len(words) >= FEWEST_WORDS)


def headline(line: str) -> Headline:
    """The words of one headline, without the site's name at its end."""
    return tuple(word.lower() for word in _WORD.findall(_SITE.sub("", line.strip())))


def head_lines(text: str) -> list[str]:
    """The lines over the first prose that are neither captions nor notices; none where the page opens with prose."""
    found: list[str] = []
    for span in lines(text)[:MOST_HEAD_LINES]:
        line = span.of(text)
        if is_prose(line):
            return found
        if not is_furniture(line):
            found.append(line)
    return found


def same_headline(ones: frozenset[Headline], others: frozenset[Headline]) -> bool:
    """Whether one of the headlines is another's, or its beginning (some pages cut them)."""
    if ones & others:
        return True
    return any(_opens(one, other) or _opens(other, one) for one in ones for other in others)


def _opens(short: Headline, long: Headline) -> bool:
    return len(short) > FEWEST_WORDS and long[: len(short)] == short
