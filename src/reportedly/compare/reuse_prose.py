"""The prose of a page: what somebody wrote, without menus, captions, credit lines and boilerplate."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.compare.reuse_words import word_count
from reportedly.model import Span

SENTENCE_WORDS = 8
"""A line with fewer words is a headline, a menu entry or a button, whatever it ends in."""

RUNNING_WORDS = 25
"""A line with as many words and a comma or stop in it is prose even where it breaks off. No headline is that long."""

BOILERPLATE_WORDS = 60
"""Notices and invitations are shorter; a longer paragraph with such a phrase in it is a story about subscriptions."""

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_SENTENCE_END = re.compile(r"(?<![ap]\.m)[.!?…:;。！？][\s\"'”’»)\]*]*$")
_PAUSE = re.compile(r"[.!?,;:][\"'”’)]?\s")
_GOES_ON = re.compile(r"\s*(?!by\s)[^\W\d_A-Z][^\n]*(?:\s\S[^\n]*|[.!?…]\W*)$")

_CAPTION = re.compile(
    r"""^\W*(?:FILE|File)\s*(?:[-–—:]|photo)
      | ^\W*(?:Photo|Image|Picture|Caption|Video|Media)s?(?:\s\d+\s?of\s?/?\d+)?\s?[:/(]
      | \b[Ii]n\ this\b.{0,40}\b(?:file\ )?(?:photo|image|frame\ grab)
      | \b(?:file|handout|pool)\ (?:photo|picture|image)\b
      | \bGetty\ Images\b | \b(?:[Pp]hoto(?:graph)?|[Pp]icture|[Ii]mage)s?(?:\ credit|\ courtesy)?\ ?(?:by|:|via)\s
      | \b(?:AP|EPA|AFP|PA|Reuters|REUTERS|TASS|Pool)\ [Pp]hoto\b | \bvia\ (?:AP|AFP|REUTERS|Reuters)\b
      | [/|,(]\s?(?:AP|AFP|EPA|PA|Reuters|REUTERS|Associated\ Press|Agence\ France-Presse)\W{0,3}$
      | \((?:[A-Z][a-z]{2,8}\.?\ \d\d?)\)\ (?:AP|Reuters|AFP|CNN)\W*$""",
    re.X,
)

_TAGLINE = re.compile(
    r"""^\W*(?:additional\ |with\ )?(?:reporting|writing|editing|compiled|edited|reported)\ (?:and\ \w+\ )?by\b
      | \bcontributed(?:\ \w+)?(?:\ to\ (?:this|the)\ (?:report|story|article))?\W*$
      | ^\W*(?:follow|contact|reach)\b.{0,80}(?:@\w|\bon\ twitter|\bat\ \S+@\S+)""",
    re.X | re.I,
)

_BOILERPLATE = re.compile(
    r"""\ball\ rights\ reserved\b | ©\s?\d | \bcopyright\s(?:\(c\)|©|\d)
      | \bmay\ not\ be\ (?:published|reproduced|copied)
      | \bsign(?:ing)?\ up\b.{0,60}\b(?:news|inbox|emails?|alerts?|updates?|free|account)
      | \bsubscribe\ (?:to|for|now|today|here) | \bunsubscribe\b | \bnewsletters?\b.{0,40}\b(?:inbox|email|sign|deliver)
      | \bin\ your\ inbox\b | \byour\ (?:browser|subscription|account|e-?mail\ address)\b
      | \bprivacy\ (?:policy|notice)\b | \bterms\ (?:of\ (?:use|service)|and\ conditions)\b
      | \b(?:facebook\ )?commenting\b.{0,60}\b(?:guidelines|policy|rules)\b | \b(?:leave|post)\ a\ comment\b
      | \bclick\ (?:here|to)\b | \bdownload\ (?:our|the)\b.{0,20}\bapp\b | \bfollow\ us\b | \bturn\ on\ notifications\b
      | \b(?:we|this\ (?:web)?site)\ uses?\ cookies\b | \bread\ more\ about\b | \bour\ journalism\b
      | \bopinions\ expressed\b | \bwill\ never\ miss\b | \bsupport\ (?:our|independent)\b""",
    re.X | re.I,
)

_NOTICE_SIGNS = (
    *("rights reserved", "©", "copyright", "may not be", "sign", "subscri", "newsletter", "inbox", "your ", "privacy"),
    *("terms ", "comment", "click", "download", "follow us", "notifications", "cookies", "read more", "journalism"),
    *("opinions", "never miss", "support "),
)
"""Every notice that ``_BOILERPLATE`` finds has one of these; to look for them first is twenty times as fast."""

_POSTED_BY = re.compile(r"^\s*[—–-]\s?[^\n]{0,80}\(@\w+\)")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of prose; ``is_posted`` where the line after it says who posted it: then it is all quotation."""

    span: Span
    is_posted: bool


def lines(text: str) -> list[Span]:
    """The lines with anything in them; a sentence that was broken into several lines counts as one."""
    joined: list[Span] = []
    for found in _LINE.finditer(text):
        line = Span(*found.span())
        if joined and _goes_on(text, joined[-1], line):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of prose in text order, each wording once."""
    return list(_paragraphs(text, lines(text)))


def is_prose(line: str) -> bool:
    """Whether a line is running text: sentences, and neither caption, credit nor notice."""
    words = word_count(line)
    is_sentence = words >= SENTENCE_WORDS and _SENTENCE_END.search(line) is not None
    is_running = words >= RUNNING_WORDS and _PAUSE.search(line) is not None
    return (is_sentence or is_running) and not is_furniture(line)


def is_furniture(line: str) -> bool:
    """Whether a line is a caption, a credit or a notice."""
    return bool(_CAPTION.search(line) or _TAGLINE.search(line)) or _is_notice(line)


def _is_notice(line: str) -> bool:
    lower = line.lower()
    if not any(sign in lower for sign in _NOTICE_SIGNS) or word_count(line) > BOILERPLATE_WORDS:
        return False
    return _BOILERPLATE.search(line) is not None


def _paragraphs(text: str, all_lines: list[Span]) -> Iterator[Paragraph]:
    seen: set[str] = set()
    for number, line in enumerate(all_lines):
        words = line.of(text)
        if words not in seen and is_prose(words):
            yield Paragraph(line, any(_POSTED_BY.match(after.of(text)) for after in all_lines[number + 1 : number + 2]))
        seen.add(words)


def _goes_on(text: str, before: Span, line: Span) -> bool:
    """Whether the line only goes on with the sentence of the one right before it, as in hard-wrapped text."""
    first = before.of(text)
    return (
        line.start - before.end == 1
        and _GOES_ON.match(line.of(text)) is not None
        and _SENTENCE_END.search(first) is None
        and word_count(first) >= SENTENCE_WORDS
    )
