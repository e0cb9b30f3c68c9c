"""Voices that only the setting of a text names: signed quotations, and the turns of a transcript.

Rules, since no word is the cue. Pages that collect voices set "“We saw it fall.” — Ilse Marr, a nurse"; transcripts of
briefings and interviews set "COLONEL MARR: We saw it fall." at the head of a paragraph.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from reportedly.extract.drafts import Draft
from reportedly.extract.encoding import Encoded
from reportedly.extract.relays import SAME_CONTENT, overlap
from reportedly.model import Span, Stance

EVIDENCE = np.array([3.0, 3.0, 2.2], np.float32)
"""What the setting counts for in the confidence, in place of the network's scores (see ``drafts.evidence_of``)."""
SPEAKERS, TURNS = 2, 2
"""Speakers that a transcript has at the least, and turns of each; a page's "PHOTOS:" and "MORE:" stand alone."""
_SMALL = "of|the|de|del|da|di|du|la|le|van|von|der|den|bin|ibn|al|el"
_NAME = rf"(?:@\w{{1,40}}|[A-Z][\w’'.-]{{0,40}})(?: (?:(?:{_SMALL}) ){{0,2}}[A-Z][\w’'.-]{{0,40}}){{0,4}}"
_SIGNED = re.compile(
    r"^[^\S\n]{0,9}(?P<content>[“”\"«][^\n]{10,}?[”\"»])\s{0,3}"
    rf"(?P<cue>[―—–]|--)[^\S\n]{{0,9}}(?P<source>{_NAME}(?:, [^\n.!?:“”\"]{{2,80}})?)[^\S\n]{{0,9}}\.?[^\S\n]{{0,9}}$",
    re.MULTILINE,
)
_TURN = re.compile(
    r"^[^\S\n]{0,9}[“\"]?(?P<source>[A-Z][A-Z.’' -]{1,40})(?P<cue>:)[^\S\n]{1,9}(?P<content>\S[^\n]*)$", re.MULTILINE
)


def typeset(text: str, encoded: Encoded, found: Sequence[Draft]) -> list[Draft]:
    """A draft for each signed quotation and turn that none of those found takes up; what is nested in one stays."""
    drafts = (_draft(encoded, match) for match in (*_SIGNED.finditer(text), *_turns(text)))
    return [it for it in drafts if not any(_is_taken_up(it, other) for other in found)]


def _turns(text: str) -> Iterator[re.Match[str]]:
    """The turns of those who speak again, in a text that is a transcript at least in part."""
    turns = list(_TURN.finditer(text))
    times = Counter(turn["source"] for turn in turns)
    again = {label for label, count in times.items() if count >= TURNS}
    if len(again) >= SPEAKERS:
        yield from (turn for turn in turns if turn["source"] in again)


def _is_taken_up(it: Draft, other: Draft) -> bool:
    return it.place.overlaps(other.place) or overlap(it.content, other.content) > SAME_CONTENT


def _draft(encoded: Encoded, match: re.Match[str]) -> Draft:
    cue, source, content = (Span(*match.span(part)) for part in ("cue", "source", "content"))
    first, end = np.searchsorted(encoded.words[:, 0], (cue.start, cue.end))
    return Draft(
        cue=(int(first), int(end)),
        place=cue,
        outlet=None,
        source=(source,),
        content=(content,),
        stance=Stance.ASSERTS,
        upstream={},
        evidence=EVIDENCE,
    )
