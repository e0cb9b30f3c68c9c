"""How well attributions are found: the scorer's measures, recall by kind, and every miss with its cause.

    python bench/attribution.py [FOLDER_OF_WEIGHTS]           # figures
    python bench/attribution.py misses [FOLDER_OF_WEIGHTS]    # one miss a line: cause, article, first code point

Needs the development data beside the project. A kind is one of direct, indirect and mixed (by the quotation marks of
the annotated content), and also nested (its cue stands in another's content) and sourceless where that holds.
"""

import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from scorer import SHARED, scorer

from reportedly.extract.encoding import quote_states
from reportedly.extract.extractor import Extractor
from reportedly.extract.quotation import mode_of
from reportedly.extract.tagger import WEIGHTS, Tagger
from reportedly.model import Span

SETS = {"polnear": "polnear/dev", "conflict": "conflict-dev"}
HALF = 0.5
"""Share of joint content words from which the scorer takes two contents for one."""

PREVIEW = 60
"""Code points of text that a miss is shown with."""


@dataclass(frozen=True)
class Words:
    """An attribution as the words (by number) that play each part."""

    source: frozenset
    cue: frozenset
    content: frozenset


def pairs(spans):
    return [[span.start, span.end] for span in spans]


def found_in(extractor, text):
    """What is found in a text, in the scorer's form."""
    return [
        {
            "id": it.id,
            "source": pairs(it.source),
            "cue": pairs(it.cue),
            "content": pairs(it.content),
            "stance": it.stance.value,
            "upstream": list(it.upstream),
        }
        for it in extractor.attributions(text)
    ]


def words_of(score, text, attributions):
    places = score.tokens(text)
    return [Words(*(score.tokset(it.get(r), places) for r in ("source", "cue", "content"))) for it in attributions]


def closeness(one, other):
    joint = one.content | other.content
    return len(one.content & other.content) / len(joint) if joint else 0.0


def agrees(one, other):
    """Whether the scorer would take two attributions for one."""
    return closeness(one, other) >= HALF and bool(one.source & other.source or not one.source | other.source)


def matched(gold, found):
    """Numbers of the annotated attributions that were found, matched one to one as the scorer does."""
    ranked = sorted(
        ((closeness(a, b), len(a.cue & b.cue), -i, -j) for i, a in enumerate(gold) for j, b in enumerate(found)),
        reverse=True,
    )
    mine, theirs = set(), set()
    for _, _, i, j in ranked:
        if -i not in mine and -j not in theirs and agrees(gold[-i], found[-j]):
            mine.add(-i), theirs.add(-j)
    return mine


def kinds(text, states, it, words, everything):
    """The kinds of an annotated attribution."""
    yield mode_of(states, tuple(Span(*span) for span in it["content"])).value
    if any(words is not other and words.cue and words.cue <= other.content for other in everything):
        yield "nested"
    if not it["source"]:
        yield "sourceless"


def cause(gold, found):
    """Why an annotated attribution counts as missed."""
    same = [it for it in found if it.cue & gold.cue]
    if not gold.content:
        return "has no content, which the measure cannot match"
    if not same:
        return "cue not found"
    best = max(same, key=lambda it: closeness(gold, it))
    if closeness(gold, best) >= HALF:
        return "source not found" if not best.source else "source found where none is" if not gold.source else "source"
    if best.content < gold.content:
        return "content too short"
    return "content too long" if best.content > gold.content else "content elsewhere"


def main():
    arguments = [it for it in sys.argv[1:] if it != "misses"]
    extractor, score = Extractor(Tagger(Path(arguments[0]) if arguments else WEIGHTS)), scorer()
    for name, folder in SETS.items():
        gold = getattr(score, name)(SHARED / "data" / folder)
        found = {key: found_in(extractor, it["text"]) for key, it in gold.items()}
        if "misses" in sys.argv:
            misses(score, gold, found)
        else:
            figures(score, name, gold, found)


def figures(score, name, gold, found):
    predictions = {key: {"attributions": it, "figures": []} for key, it in found.items()}
    for measure, value in score.score_attributions(gold, predictions, nested=name == "conflict").items():
        if not measure.startswith(("figure", "fields", "missing")):
            print(f"{name:9} {measure:20} {value}")
    there, got = Counter(), Counter()
    for key, it in gold.items():
        words, states = words_of(score, it["text"], it["attributions"]), quote_states(it["text"])
        hits = matched(words, words_of(score, it["text"], found[key]))
        for n, one in enumerate(it["attributions"]):
            for kind in kinds(it["text"], states, one, words[n], words) if words[n].content else ():
                there[kind] += 1
                got[kind] += n in hits
    for kind in there:
        print(f"{name:9} recall, {kind:12} {100 * got[kind] / there[kind]:.1f} of {there[kind]}")


def misses(score, gold, found):
    for key, it in gold.items():
        words, others = (words_of(score, it["text"], found_) for found_ in (it["attributions"], found[key]))
        hits = matched(words, others)
        for n, one in enumerate(it["attributions"]):
            if n not in hits:
                start, end = (one["cue"] or one["content"])[0]
                shown = it["text"][max(start - PREVIEW, 0) : end + PREVIEW].replace("\n", " ")
                print(f"{cause(words[n], others)}\t{key}:{start}\t{shown}")


if __name__ == "__main__":
    main()
