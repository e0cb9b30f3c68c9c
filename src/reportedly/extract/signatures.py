"""Quotations signed with a name: a line of quotation, a dash, and who said it.

A rule, since no word is the cue: pages that collect voices ("“We saw it fall.” — Ilse Marr, a nurse") set them so.
"""

import re
from collections.abc import Sequence

import numpy as np

from reportedly.extract.drafts import Draft
from reportedly.extract.encoding import Encoded
from reportedly.extract.relays import SAME_CONTENT, overlap
from reportedly.model import Span, Stance

EVIDENCE = np.array([3.0, 3.0, 2.2], np.float32)
"""What a signature counts for in the confidence, in place of the network's scores (see ``drafts.evidence_of``)."""
_SMALL = "of|the|de|del|da|di|du|la|le|van|von|der|den|bin|ibn|al|el"
_NAME = rf"(?:@\w{{1,40}}|[A-Z][\w’'.-]{{0,40}})(?: (?:(?:{_SMALL}) ){{0,2}}[A-Z][\w’'.-]{{0,40}}){{0,4}}"
_SIGNED = re.compile(
    r"^[^\S\n]{0,9}(?P<content>[“”\"«][^\n]{10,}?[”\"»])\s{0,3}"
    rf"(?P<cue>[―—–]|--)[^\S\n]{{0,9}}(?P<source>{_NAME}(?:, [^\n.!?:“”\"]{{2,80}})?)[^\S\n]{{0,9}}\.?[^\S\n]{{0,9}}$",
    re.MULTILINE,
)


def signed(text: str, encoded: Encoded, found: Sequence[Draft]) -> list[Draft]:
    """A draft for each signed quotation that none of those found takes up; what is nested in one stays beside it."""
    drafts = (_draft(encoded, match) for match in _SIGNED.finditer(text))
    return [it for it in drafts if not any(overlap(it.content, other.content) > SAME_CONTENT for other in found)]


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
