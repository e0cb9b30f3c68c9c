"""Text to attributions and figures; pure, but for the factory that loads the weights."""

from pathlib import Path

from reportedly.extract.assembling import attributions
from reportedly.extract.drafts import Draft, drafts, find_cues
from reportedly.extract.encoding import Encoded
from reportedly.extract.figures import find_figures
from reportedly.extract.tagger import WEIGHTS, Tagger
from reportedly.extract.typeset import typeset
from reportedly.extract.withheld import withheld
from reportedly.model import Attribution, Extraction


class Extractor:
    """Finds the attributions and figures of a text with a loaded network."""

    def __init__(self, tagger: Tagger) -> None:
        self._tagger = tagger
        self.model = tagger.settings.name

    def extract(self, text: str, published: str | None = None, outlet: str | None = None) -> Extraction:
        """All attributions and figures of ``text``; offsets are code points into it, unchanged.

        ``published`` is the ISO 8601 date that "yesterday" and "in the past week" count from, ``outlet`` the name
        or host of the outlet whose article it is, if known: who was told something in its own article is no relay.
        """
        found = self.attributions(text, outlet)
        return Extraction(found, find_figures(text, found, published))

    def attributions(self, text: str, outlet: str | None = None) -> tuple[Attribution, ...]:
        """Who says what in ``text``, in text order."""
        _, found = self.read(text, outlet)
        return attributions(text, found, self._tagger.settings)

    def read(self, text: str, outlet: str | None = None) -> tuple[Encoded, list[Draft]]:
        """The words of ``text`` and the drafts of its attributions, with the evidence for each."""
        encoded = self._tagger.encode(text)
        if not len(encoded.words):
            return encoded, []
        found = withheld(text, self._looked_up(text, encoded, outlet))
        return encoded, sorted([*found, *typeset(text, encoded, found)], key=lambda draft: draft.cue)

    def _looked_up(self, text: str, encoded: Encoded, outlet: str | None) -> list[Draft]:
        words = self._tagger.words(encoded)
        cues = find_cues(words, self._tagger.settings)
        if not cues:
            return []
        roles = self._tagger.roles(words, cues)
        return drafts(text, encoded, words, cues, roles, self._tagger.settings, outlet)


def load(folder: Path = WEIGHTS, threads: int = 0) -> Extractor:
    """The extractor with the weights in ``folder`` (those of the package unless said otherwise).

    ``threads`` is how many threads one call of the network uses, 0 for all cores. Raises StopError where the
    weights cannot be loaded.
    """
    return Extractor(Tagger(folder, threads))
