"""The likeliest tag sequence of a linear-chain conditional random field (Viterbi 1967)."""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Segment = tuple[int, int, int]
"""Kind (0 for the first), first word and the word past the last."""


def best_tags(scores: Floats, start: Floats, table: Floats) -> Ints:
    """Tags [b, t] for scores [b, t, k]; ``start`` [k] and ``table`` [k, k] are the field's log-potentials."""
    batch, length, _ = scores.shape
    best = scores[:, 0] + start
    back = np.zeros(scores.shape, np.int64)
    for t in range(1, length):
        paths = best[:, :, None] + table
        back[:, t] = paths.argmax(1)
        best = paths.max(1) + scores[:, t]
    tags = np.zeros((batch, length), np.int64)
    tags[:, -1] = best.argmax(1)
    rows = np.arange(batch)
    for t in range(length - 1, 0, -1):
        tags[:, t - 1] = back[rows, t, tags[:, t]]
    return tags


def chances(scores: Floats, start: Floats, table: Floats, tags: Ints) -> Floats:
    """Probability [b] of each sequence of ``tags`` [b, t] among all that the field allows (forward algorithm)."""
    batch, length, _ = scores.shape
    rows = np.arange(batch)
    path, every = start[tags[:, 0]] + scores[rows, 0, tags[:, 0]], scores[:, 0] + start
    for t in range(1, length):
        path += table[tags[:, t - 1], tags[:, t]] + scores[rows, t, tags[:, t]]
        every = log_sum(every[:, :, None] + table, 1) + scores[:, t]
    out: Floats = np.exp(np.minimum(path - log_sum(every, 1), 0))
    return out


def log_sum(scores: Floats, axis: int) -> Floats:
    """Logarithm of the sum of exponentials along an axis."""
    top = scores.max(axis)
    out: Floats = top + np.log(np.exp(scores - np.expand_dims(top, axis)).sum(axis))
    return out


def segments(tags: Ints) -> list[Segment]:
    """The marked stretches of one BIO sequence [t]: tag 2k + 1 begins kind k, 2k + 2 goes on with it."""
    found: list[Segment] = []
    for n, tag in enumerate(tags.tolist()):
        if tag % 2:
            found.append((tag // 2, n, n + 1))
        elif tag and found:
            kind, first, _ = found[-1]
            found[-1] = (kind, first, n + 1)
    return found


def softmax(scores: Floats) -> Floats:
    """Probabilities over the last axis."""
    powers = np.exp(scores - scores.max(-1, keepdims=True))
    out: Floats = powers / powers.sum(-1, keepdims=True)
    return out


def log_odds(chances: Floats) -> Floats:
    """The inverse of ``sigmoid``, for probabilities from one in a thousand up to 999 in a thousand."""
    within = chances.clip(0.001, 0.999)
    out: Floats = np.log(within / (1 - within))
    return out


def sigmoid(scores: Floats) -> Floats:
    """The logistic function, element by element."""
    return (1.0 / (1.0 + np.exp(-scores))).astype(np.float32)
