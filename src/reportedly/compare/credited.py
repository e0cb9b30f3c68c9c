"""The agency from which a page says that it has its text, as the first station of the way from it."""

from collections.abc import Sequence

from reportedly.compare.backing import Standing, Station
from reportedly.compare.company import Company
from reportedly.compare.outlets import same_name
from reportedly.model import Credit, Span, VoiceKind
from reportedly.resolve.keys import body_key

BELOW = ("credit line", "sign-off", "copyright")
"""Forms of credit that stand below the text they belong to; the others stand above it."""


def credited_station(it: Standing, together: Company) -> Station | None:
    """Whom the page of an article credits with the words that carry the claim; None where it credits nobody else."""
    credits = together.credits[it.account.id]
    best = max(range(len(it.scores)), key=lambda n: (it.scores[n], -n), default=None)
    if not credits or best is None:
        return None
    found = _of(it.account.sentences[best].span, credits)
    name = max((one.name for one in credits if same_name(one.name, found.name)), key=len)
    return Station(f"body {body_key(name)}", name, VoiceKind.OUTLET, (found.span,) if found.span else ())


def _of(carries: Span, credits: Sequence[Credit]) -> Credit:
    """The credit that a sentence stands under: of several the next one below it, else the last one above."""
    printed = [(one, one.span) for one in credits if one.span]
    below = [one for one, span in printed if one.kind in BELOW and span.start >= carries.end]
    above = [one for one, span in printed if one.kind not in BELOW and span.start <= carries.end]
    return (below[:1] or above[-1:] or [*credits])[0]
