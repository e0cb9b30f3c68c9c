"""Fit the confidence to development data and draw its reliability: ``python training/calibrate.py``.

A prediction counts as right where the scorer's relation measure (AR) would match it: contents share at least half
of their words, and sources share a word or are both empty. Writes the logistic weights to the model's settings.
"""

import argparse
import json
from pathlib import Path

import data
import numpy as np
from examples import word_range

from reportedly.extract.extractor import Extractor
from reportedly.extract.tagger import WEIGHTS, Tagger

BINS = 10


def words_of(encoded, spans):
    return {n for s in spans for n in range(*word_range(encoded.words, s))}


def pairs(spans):
    return [(s.start, s.end) for s in spans]


def labelled(extractor, document):
    """(evidence, right or not) of every attribution predicted for a document."""
    encoded, found = extractor.read(document.text)
    left = [(words_of(encoded, g.source), words_of(encoded, g.content)) for g in document.attributions if g.content]
    for draft in found:
        source, content = words_of(encoded, pairs(draft.source)), words_of(encoded, pairs(draft.content))
        hit = next(
            (
                g
                for g in left
                if 2 * len(g[1] & content) >= len(g[1] | content) > 0 and (g[0] & source or not g[0] | source)
            ),
            None,
        )
        if hit:
            left.remove(hit)
        yield draft.evidence, float(hit is not None)


def fit(evidence, right, rounds=4000, rate=0.05, shrink=1e-3):
    """Logistic regression by gradient descent on standardised columns; (bias, weights...) for the raw ones."""
    mean, scale = evidence.mean(0), evidence.std(0) + 1e-6
    x = np.hstack([np.ones((len(evidence), 1)), (evidence - mean) / scale])
    w = np.zeros(x.shape[1])
    for _ in range(rounds):
        w -= rate * (x.T @ (1 / (1 + np.exp(-x @ w)) - right) / len(x) + shrink * w)
    raw = w[1:] / scale
    return np.concatenate([[w[0] - raw @ mean], raw])


def chances(evidence, weights):
    return 1 / (1 + np.exp(-(weights[0] + evidence @ weights[1:])))


def reliability(chance, right):
    """Rows of (mean confidence, share right, count) by tenths, and the expected calibration error."""
    which = np.minimum((chance * BINS).astype(int), BINS - 1)
    rows = [
        (chance[which == b].mean(), right[which == b].mean(), int((which == b).sum()))
        for b in range(BINS)
        if (which == b).any()
    ]
    return rows, sum(abs(c - r) * n for c, r, n in rows) / len(chance)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="../shared/data")
    parser.add_argument("--folder", type=Path, default=WEIGHTS)
    args = parser.parse_args()
    extractor = Extractor(Tagger(args.folder))
    sets = [data.polnear(f"{args.data}/polnear/dev")] + [data.conflict(f"{args.data}/conflict-dev")] * 3
    rows = [(n % 2, *row) for documents in sets for n, d in enumerate(documents) for row in labelled(extractor, d)]
    half, evidence, right = (np.array(column) for column in zip(*rows, strict=False))
    held = np.concatenate([chances(evidence[half == h], fit(evidence[half != h], right[half != h])) for h in (0, 1)])
    curve, error = reliability(held, np.concatenate([right[half == h] for h in (0, 1)]))
    for confidence, share, count in curve:
        print(f"confidence {confidence:.2f}  right {share:.2f}  of {count}")
    print(f"expected calibration error {error:.3f} over {len(right)} (each half scored by the other)")
    path = args.folder / "tagger.json"
    settings = json.loads(path.read_text("utf8"))
    settings["calibration"] = [round(float(w), 4) for w in fit(evidence, right)]
    path.write_text(json.dumps(settings, indent=1) + "\n", "utf8")


if __name__ == "__main__":
    main()
