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
CUES_AT_ONCE = 8
"""Cues whose surroundings pass the role network together: more take more memory and are no faster."""
MARKER_SHAPE, MARKER_QUOTE = 5, 0
"""Codes that window markers carry, as in training."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the graphs need beside their weights: name, transition tables, thresholds, calibration."""

    name: str
    radius: int
    cue_start: Floats
    cue_table: Floats
    role_start: Floats
    role_table: Floats
    thresholds: dict[str, float]
    calibration: tuple[float, ...]
    relay: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class RoleScores:
    """Per cue: ``tags`` [c, span, 5], ``upstream`` [c, span], ``stance`` [c, 5], ``valid`` [c]; span centred on it."""

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

    def roles(self, words: WordScores, cues: Sequence[tuple[int, int]]) -> RoleScores:
        """Role scores around each cue (first word, past the last)."""
        groups = [cues[n : n + CUES_AT_ONCE] for n in range(0, len(cues), CUES_AT_ONCE)]
        parts = [self._around(words, group, cues) for group in groups]
        return RoleScores(*(np.concatenate(column) for column in zip(*parts, strict=True)))

    def _around(self, words: WordScores, group: Sequence[tuple[int, int]], cues: Sequence[tuple[int, int]]) -> Any:
        radius, count = self.settings.radius, len(words.cues)
        flags = np.zeros(count, np.int64)
        for first, end in cues:
            flags[first:end] = 2
        places = np.array([first for first, _ in group])[:, None] + np.arange(-radius, radius + 1)
        there = (places >= 0) & (places < count)
        own = np.array([end for _, end in group])[:, None]
        mine = (np.arange(-radius, radius + 1) >= 0) & (places < own)
        return self._roles.run(
            None,
            {
                "vectors": np.stack([words.around(first, radius) for first, _ in group]),
                "flags": np.where(mine, 1, np.where(there, flags[np.where(there, places, 0)], 0)),
                "there": there,
            },
        )


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
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _settings(record: dict[str, Any]) -> Settings:
    tables = {key: np.array(record[key], np.float32) for key in ("cue_start", "cue_table", "role_start", "role_table")}
    return Settings(
        name=record["name"],
        radius=record["radius"],
        thresholds=record["thresholds"],
        calibration=tuple(record["calibration"]),
        relay=tuple(record["relay"]),
        **tables,
    )
