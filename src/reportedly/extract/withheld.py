"""A voice that says that it cannot confirm something is one attribution, not two (settled cases, annotation guide).

"The army said it could not confirm the strike" is found as a saying and, nested in it, a withholding by "it". It is the
army that withholds: a saying that tells little else is left out, and the withholding takes over its source.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reportedly.extract.drafts import Draft
from reportedly.extract.tagger import Cue
from reportedly.model import Stance, cover, length, shared, words

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
    around = [draft for draft in found if it.cue in draft.upstream and cover(draft.content, it.place)]
    saying = min(around, key=lambda draft: length(draft.content), default=None)
    if saying is None or not saying.stance.stands_behind:
        return None
    return saying if words(text, it.source).lower() in SAME_VOICE or it.source == saying.source else None


def _only_withholds(saying: Draft, found: Sequence[Draft], saying_of: Mapping[Cue, Draft]) -> bool:
    own = (it for it in found if saying_of.get(it.cue) is saying)
    told = sum(shared((*it.source, it.place, *it.content), saying.content) for it in own)
    return told > MOSTLY * length(saying.content)


def _spoken_by(saying: Draft | None, it: Draft) -> Draft:
    return replace(it, source=saying.source, outlet=saying.outlet) if saying else it


def _heard_instead(draft: Draft, taken: Mapping[Cue, Draft]) -> dict[Cue, float]:
    """The scores of the cues near a draft; a withholding scores as much as the saying that it stands for."""
    scores = draft.upstream
    said = {cue: scores[saying.cue] for cue, saying in taken.items() if cue in scores and saying.cue in scores}
    return scores | {cue: max(score, scores[cue]) for cue, score in said.items()}
