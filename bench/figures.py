"""How well figures are read, against annotated articles and the table of own phrases, and what they cost.

    python bench/figures.py [--gold-attributions]

Needs the development data beside the project (``../shared``); what is absent is left out. With
``--gold-attributions`` the voices are the annotators', so that ``claim_of`` is measured apart from the tagger.
Figures of ``rumours`` are the project's own annotations; one article in three is kept aside, to see whether the
rules hold on texts that they were not written from.
"""

import json
import sys
import time
import zlib
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "figures"))

import phrases
from quantities import measure as measure_quantities
from scorer import SHARED, scorer

from reportedly.extract.extractor import load
from reportedly.extract.figures import find_figures
from reportedly.model import Attribution, Mode, Span, Stance

ROOT = Path(__file__).parents[1]

ASIDE = 3
"""One article in so many is kept aside."""

PUBLISHED = "2014-11-05"
"""A day to count from; the articles carry none, and the scorer does not look at intervals."""


def rumours():
    """Our own annotations of the rumours articles, with their texts."""
    texts = {}
    for line in (SHARED / "data" / "rumours" / "articles.jsonl").open(encoding="utf-8"):
        record = json.loads(line)
        texts[str(record["id"])] = record["text"].replace("\r\n", "\n")
    for path in sorted((ROOT / "training" / "annotations" / "rumours").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        yield gold["doc"], gold | {"text": texts[gold["doc"]]}


def is_aside(name):
    """Whether an article is kept aside."""
    return zlib.crc32(name.encode()) % ASIDE == 0


def spans(pairs):
    """Offsets as spans."""
    return tuple(Span(*pair) for pair in pairs or ())


def annotated(gold):
    """The annotators' attributions as records."""
    return tuple(
        Attribution(
            it["id"], spans(it["source"]), spans(it["cue"]), spans(it["content"]),
            Stance(it["stance"]), Mode.INDIRECT, (), 1.0,
        )
        for it in gold["attributions"]
    )  # fmt: skip


def offsets(found):
    """Spans as offsets."""
    return [[span.start, span.end] for span in found]


def printed(gold, attributions):
    """What the extractor prints of a text, given its attributions."""
    return {
        "text": gold["text"],
        "attributions": [
            {
                "id": it.id, "source": offsets(it.source), "cue": offsets(it.cue), "content": offsets(it.content),
                "stance": it.stance.value, "upstream": list(it.upstream),
            }
            for it in attributions
        ],
        "figures": [
            {
                "id": it.id, "text": offsets(it.text), "kind": it.kind.value, "low": it.low, "high": it.high,
                "approx": it.approx, "of": offsets(it.of), "place": offsets(it.place), "when": offsets(it.when),
                "claim_of": it.claim_of,
            }
            for it in find_figures(gold["text"], attributions, PUBLISHED)
        ],
    }  # fmt: skip


def score(name, articles, voices):
    """Print one line of figures for a set of articles."""
    predicted = {key: printed(gold, voices(gold)) for key, gold in articles.items()}
    found = scorer().score_attributions(articles, predicted, True)
    print(
        f"{name:34} figure F1 {found['figure']['F1']:5} value F1 {found['figure value']['F1']:5} "
        + " ".join(f"{field} {share}" for field, share in found["fields"].items())
        + f" ({found['figure']['gold']} figures, {len(articles)} articles)"
    )


def score_phrases():
    """Print how many of the own phrases are read right."""
    rows = phrases.rows()
    right = sum(phrases.reading(phrase) == reading for phrase, reading in rows)
    print(f"{'own phrases':34} {right} of {len(rows)} read right ({100 * right / len(rows):.1f}%)")


def score_speed(extractor, articles):
    """Print what figures add to the time of attribution."""
    texts = [gold["text"] for gold in articles.values()]
    words = sum(len(text.split()) for text in texts)
    found = [extractor.attributions(text) for text in texts]
    find_figures(texts[0], found[0], PUBLISHED)
    began = time.process_time(), time.perf_counter()
    for text in texts:
        extractor.attributions(text)
    between = time.process_time(), time.perf_counter()
    for text, voices in zip(texts, found, strict=True):
        find_figures(text, voices, PUBLISHED)
    end = time.process_time(), time.perf_counter()
    attribution, figures = between[1] - began[1], end[1] - between[1]
    print(
        f"{'speed':34} attribution {words / attribution:,.0f} words/s, figures {words / figures:,.0f} words/s: "
        f"{100 * figures / attribution:.1f}% added ({1e6 * (end[0] - between[0]) / words:.1f} µs of processor a word)"
    )


def main():
    """Print everything that can be measured here."""
    score_phrases()
    if not SHARED.exists():
        return print("no development data beside the project: nothing else to measure")
    measure_quantities()
    extractor = load()
    own = dict(rumours())
    conflict = scorer().conflict(SHARED / "data" / "conflict-dev")
    sets = {
        "conflict-dev": conflict,
        "rumours, seen": {key: gold for key, gold in own.items() if not is_aside(key)},
        "rumours, kept aside": {key: gold for key, gold in own.items() if is_aside(key)},
    }
    voices = annotated if "--gold-attributions" in sys.argv else lambda gold: extractor.attributions(gold["text"])
    for name, articles in sets.items():
        score(name, articles, voices)
    return score_speed(extractor, conflict)


if __name__ == "__main__":
    main()
