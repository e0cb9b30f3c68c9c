"""How words stand towards a claim, by words that deny, doubt or leave open."""

import re

from reportedly.compare.similarity import LIVED, Claimed, keys
from reportedly.model import Stance

SCOPE = 7
"""Words after a negation that it may bear on."""

ADDING = ("only", "just", "merely", "simply", "least")
"""Words after which a negation denies nothing: "not only", "not least"."""

_FALSE = re.compile(
    r"\b(?:hoax(?:es)?|fake[ds]?|bogus|false(?:ly|hood)?|untrue|spoof|satir\w+|parody|debunk\w*|fabricat\w+|made[- ]up|"
    r"prank|fictional|fictitious|nonsense|baseless|unfounded|not true|isn['’]t true|no truth|never happened|"
    r"didn['’]t happen|did not happen|photoshopped|misidentified|mistaken identity)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"(?:\b(?:not|nor|cannot|never)|n['’]t) (?:been |be |yet |immediately |independently )*"
    r"(?:confirm|verif|sure|known?|comment)\w*|"
    r"\b(?:whether|unclear|not clear|unconfirmed|unverified|assess(?:es|ing)|investigat(?:es|ing|e)|looking into|"
    r"if (?:true|confirmed)|awaiting|nothing to confirm|too (?:soon|early)|"
    r"no (?:official |independent )?confirmation|could neither|neither confirm\w*)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"(?:\b(?:not|never|no one|nobody|none|nowhere|no such|there (?:was|were|is|are|has been) no)\b|n['’]t\b)"
    rf"(?!\s(?:{'|'.join((*LIVED, *ADDING))})\b)",
    re.IGNORECASE,
)
_DENYING_CUE = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|dismiss\w*|reject\w*|refut\w+|rebut\w*|debunk\w*|dispute[ds]?)\b", re.IGNORECASE
)


def is_false(words: str) -> bool:
    """Whether the words call something a hoax, fake or untrue."""
    return _FALSE.search(words) is not None


def is_open(words: str) -> bool:
    """Whether the words leave open what they speak of."""
    return _OPEN.search(words) is not None


def is_negated(words: str) -> bool:
    """Whether the words hold a negation."""
    return _NEGATED.search(words) is not None


def is_denied(words: str, claim: Claimed) -> bool:
    """Whether a negation stands right before what the claim tells ("are not aware of anybody being arrested")."""
    told = frozenset().union(*(term.keys for term in claim.terms if not term.is_name))
    return any(keys(" ".join(words[found.end() :].split()[:SCOPE])) & told for found in _NEGATED.finditer(words))


def towards(stance: Stance, cue: str, content: str, claim: str, terms: Claimed) -> Stance:
    """The stance towards the claim of a voice that takes ``stance`` with ``cue`` towards ``content``."""
    if not stance.stands_behind:
        return stance
    if _DENYING_CUE.search(cue) or is_false(content) != is_false(claim):
        return Stance.DENIES
    if is_open(f"{cue} {content}") and not is_open(claim):
        return Stance.WITHHOLDS
    return Stance.DENIES if is_denied(content, terms) and not is_negated(claim) else stance
