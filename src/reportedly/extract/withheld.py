"""A voice that says that it cannot confirm something is one attribution, not two (settled cases, annotation guide).

"The army said it could not confirm the strike" is found as a saying and, nested in it, a withholding by "it". It is the
army that withholds: a saying that tells little else is left out, and the withholding takes over its source.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.extract.drafts import Draft
from reportedly.extract.tagger import Cue
from reportedly.model import Span, Spans, Stance

SAME_VOICE = {"", "i", "we", "he", "she", "it", "they"}
"""Sources by which a voice speaks of itself inside what it says."""
MOSTLY = 0.5
"""Share of a saying that has to be withholding for the rest to count for little."""


def withheld(text: str, found: Sequence[Draft]) -> list[Draft]:
    """The drafts, sayings that only withhold left out; the withholdings take over their sources and relays."""
    saying_of = {it.cue: saying for it in found if (saying := _saying_of(text, it, found))}
    empty = {saying.cue for saying in saying_of.values() if _only_withholds(saying, found, saying_of)}
    taken = {cue: saying for cue, saying in saying_of.items() if saying.cue in empty}
    kept = [_spoken_by(taken.get(draft.cue), draft) for draft in found if draft.cue not in empty]
    return [replace(draft, upstream=_heard_instead(draft, taken)) for draft in kept]


def _saying_of(text: str, it: Draft, found: Sequence[Draft]) -> Draft | None:
    """The saying in which a voice withholds something, if it speaks of itself there: the innermost around it."""
    if it.stance is not Stance.WITHHOLDS:
        return None
    near = (draft for draft in found if it.cue in draft.upstream)
    around = [draft for draft in near if any(span.covers(it.place) for span in draft.content)]
    saying = min(around, key=lambda draft: _length(draft.content), default=None)
    if saying is None or not saying.stance.stands_behind:
        return None
    named = " ".join(span.of(text) for span in it.source).lower()
    return saying if named in SAME_VOICE or it.source == saying.source else None


def _only_withholds(saying: Draft, found: Sequence[Draft], saying_of: Mapping[Cue, Draft]) -> bool:
    own = (it for it in found if saying_of.get(it.cue) is saying)
    told = sum(_shared(part, span) for it in own for part in _parts(it) for span in saying.content)
    return told > MOSTLY * _length(saying.content)


def _spoken_by(saying: Draft | None, it: Draft) -> Draft:
    return replace(it, source=saying.source, outlet=saying.outlet) if saying else it


def _heard_instead(draft: Draft, taken: Mapping[Cue, Draft]) -> dict[Cue, float]:
    """The scores of the cues near a draft; a withholding scores as much as the saying that it stands for."""
    scores = draft.upstream
    said = {cue: scores[saying.cue] for cue, saying in taken.items() if cue in scores and saying.cue in scores}
    return scores | {cue: max(score, scores[cue]) for cue, score in said.items()}


def _parts(draft: Draft) -> tuple[Span, ...]:
    return (*draft.source, draft.place, *draft.content)


def _length(spans: Spans) -> int:
    return sum(span.end - span.start for span in spans)


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
