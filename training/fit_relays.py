"""Fit the relay rule to articles kept aside: ``python training/fit_relays.py``.

Pairs of attributions that the extractor found and people marked too, with what ``relays.signs`` says of them; the
logistic weights go to the model's settings. Only articles that the network did not learn from are used.
"""

import argparse
import json
from pathlib import Path

import data
import numpy as np
from calibrate import fit

from reportedly.extract.extractor import Extractor
from reportedly.extract.relays import signs
from reportedly.extract.tagger import WEIGHTS, Tagger

AS_GOOD = 0.02
"""F1 that some three of the 150 links of the articles kept aside make: less is chance."""


def matched(document, found):
    """{draft's cue: gold attribution} where the cues share words; the first of several."""
    pairs = {}
    for draft in found:
        for gold in document.attributions:
            if gold.id not in {g.id for g in pairs.values()} and any(
                s < draft.place.end and draft.place.start < e for s, e in gold.cue
            ):
                pairs[draft.cue] = gold
                break
    return pairs


def rows(extractor, document):
    _, found = extractor.read(document.text)
    gold = matched(document, found)
    drafts = {d.cue: d for d in found}
    for down in found:
        for up in down.upstream:
            if up in drafts and up != down.cue and down.cue in gold and up in gold:
                told = any(g.cue == gold[down.cue].cue and g.id != gold[down.cue].id for g in document.attributions)
                yield (
                    signs(document.text, down, drafts[up], found)[1:],
                    float(gold[up].id in (gold[down.cue].upstream or ()) and not told),
                )


def best_bar(scores, linked):
    """The log-odds above which linking gives as good as the best F1: links are few, and even odds would miss many.

    Where F1 hardly changes the lowest is taken, for a missed link hides where a claim comes from.
    """

    def f1(bar):
        chosen = scores > bar
        return 2 * (linked * chosen).sum() / (linked.sum() + chosen.sum())

    found = {bar: f1(bar) for bar in np.arange(-3, 1, 0.1)}
    return min(bar for bar, reached in found.items() if reached >= max(found.values()) - AS_GOOD)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="../shared/data")
    parser.add_argument("--folder", type=Path, default=WEIGHTS)
    parser.add_argument("--annotations", default=str(Path(__file__).parent / "annotations/held-out"))
    args = parser.parse_args()
    extractor = Extractor(Tagger(args.folder))
    texts = data.rumours(f"{args.data}/rumours/articles.jsonl")
    documents = data.annotated(Path(args.annotations).glob("*.json"), texts)
    seen = [row for d in documents for row in rows(extractor, d)]
    evidence, linked = np.array([x for x, _ in seen]), np.array([y for _, y in seen])
    weights = fit(evidence, linked)
    weights[0] -= best_bar(weights[0] + evidence @ weights[1:], linked)
    weights = [round(float(w), 3) for w in weights]
    print(f"{len(linked)} pairs, {linked.sum():.0f} linked; weights {weights}")
    path = args.folder / "tagger.json"
    settings = json.loads(path.read_text("utf8"))
    settings["relay"] = weights
    path.write_text(json.dumps(settings, indent=1) + "\n", "utf8")


if __name__ == "__main__":
    main()
