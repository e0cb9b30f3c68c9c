"""The trained network: word vectors and cue scores of a text, then roles around each cue.

Two ONNX graphs (see training/network.py): ``encoder.onnx`` reads windows of word pieces, ``roles.onnx`` looks at the
words around one cue. Transitions, thresholds and the model's name stand in ``tagger.json``.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from reportedly.extract.encoding import CLS, SEP, Encoded, Ints, Window, encode, windows
from reportedly.extract.sight import Sight, WordScores
from reportedly.extract.viterbi import Floats
from reportedly.model import StopError

WEIGHTS = Path(__file__).parent / "weights"
Cue = tuple[int, int]
"""First word of a cue and the word past its last."""
THIS_CUE, ANOTHER_CUE, OUTSIDE = 1, 2, 3
"""Flags of the words that the role network looks at; 0 for all others."""
CUES_AT_ONCE = 8
"""Cues whose surroundings pass the role network together: more take more memory and are no faster."""
MARKER_SHAPE, MARKER_QUOTE = 5, 0
"""Codes that window markers carry, as in training."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the graphs need beside their weights: name, transition tables, thresholds, calibration.

    A look around a cue takes in ``before`` words before its first one and ``after`` words after it.
    """

    name: str
    before: int
    after: int
    cue_start: Floats
    cue_table: Floats
    role_start: Floats
    role_table: Floats
    thresholds: dict[str, float]
    calibration: tuple[float, ...]
    relay: tuple[float, ...]

    def places(self, cues: Sequence[Cue]) -> Ints:
        """Word numbers [c, span] that the look around each cue takes in; they may lie outside the text."""
        return np.array([first for first, _ in cues])[:, None] + np.arange(-self.before, self.after + 1)


@dataclass(frozen=True, slots=True)
class RoleScores:
    """Per cue: ``tags`` [c, span, 5], ``upstream`` [c, span], ``stance`` [c, 5], ``valid`` [c]."""

    tags: Floats
    upstream: Floats
    stance: Floats
    valid: Floats


class Tagger:
    """The loaded network; ``threads`` for one call of it."""

    def __init__(self, folder: Path = WEIGHTS, threads: int = 0) -> None:
        onnxruntime.disable_telemetry_events()
        try:
            self.settings = _settings(json.loads((folder / "tagger.json").read_text("utf8")))
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._encoder = _session(folder / "encoder.onnx", threads)
            self._roles = _session(folder / "roles.onnx", threads)
        except Exception as error:  # the libraries raise bare Exception for a damaged file
            raise StopError(f"The model in {folder} cannot be loaded ({error}); install the package again.") from error
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def encode(self, text: str) -> Encoded:
        """The words and pieces of a text."""
        return encode(text, self._tokenizer)

    def words(self, encoded: Encoded) -> WordScores:
        """Vectors and cue scores of all words, window by window."""
        read = [self._window(encoded, window) for window in windows(encoded)]
        return WordScores(np.concatenate([cues for cues, _ in read]), tuple(sight for _, sight in read))

    def _window(self, encoded: Encoded, window: Window) -> tuple[Floats, Sight]:
        vectors, cues = self._encoder.run(None, _inputs(encoded, slice(window.start, window.end)))
        first, end = np.searchsorted(encoded.first, (window.start, window.end))
        at = encoded.first[first:end] - window.start + 1
        own = slice(window.owned.start - first, window.owned.stop - first)
        return cues[0, at[own]], Sight(int(first), window.owned, vectors[0, at])

    def roles(self, words: WordScores, cues: Sequence[Cue]) -> RoleScores:
        """Role scores around each cue."""
        groups = [cues[n : n + CUES_AT_ONCE] for n in range(0, len(cues), CUES_AT_ONCE)]
        parts = [self._around(words, group, cues) for group in groups]
        return RoleScores(*(np.concatenate(column) for column in zip(*parts, strict=True)))

    def _around(self, words: WordScores, group: Sequence[Cue], cues: Sequence[Cue]) -> Any:
        settings, count = self.settings, len(words.cues)
        known = np.zeros(count, np.int64)
        for first, end in cues:
            known[first:end] = ANOTHER_CUE
        places = settings.places(group)
        flags = np.where((places >= 0) & (places < count), known[places.clip(0, count - 1)], OUTSIDE)
        own = np.array(group)[:, :, None]
        flags[(places >= own[:, 0]) & (places < own[:, 1])] = THIS_CUE
        vectors = np.stack([words.around(first, settings.before, settings.after) for first, _ in group])
        return self._roles.run(None, {"vectors": vectors, "flags": flags})


def _inputs(encoded: Encoded, cut: slice) -> dict[str, Ints]:
    return {
        "pieces": _marked(encoded.pieces[cut], CLS, SEP),
        "shape": _marked(encoded.shape[cut], MARKER_SHAPE, MARKER_SHAPE),
        "quote": _marked(encoded.quote[cut], MARKER_QUOTE, MARKER_QUOTE),
    }


def _marked(row: Ints, left: int, right: int) -> Ints:
    return np.concatenate([[left], row, [right]])[None]


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    options.enable_mem_pattern = False  # windows differ in length, and a plan for each would be kept
    return onnxruntime.InferenceSession(
        str(path), options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
    )


def _settings(record: dict[str, Any]) -> Settings:
    tables = {key: np.array(record[key], np.float32) for key in ("cue_start", "cue_table", "role_start", "role_table")}
    return Settings(
        name=record["name"],
        before=record["before"],
        after=record["after"],
        thresholds=record["thresholds"],
        calibration=tuple(record["calibration"]),
        relay=tuple(record["relay"]),
        **tables,
    )
