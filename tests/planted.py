"""What is planted in the bundled examples, and where it is found again."""

import json
import re
from importlib.resources import files
from pathlib import Path

from reportedly.model import words

EXAMPLES = Path(str(files("reportedly").joinpath("examples")))
PAGES = EXAMPLES / "pages"
EXPECTED = json.loads((EXAMPLES / "expected.json").read_text(encoding="utf-8"))

SHARED_CONTENT = 0.5
"""Share of the words of a planted content that a found one must have."""

_WORD = re.compile(r"\w+(?:[’'\-.]\w+)*")


def articles(store):
    """Every planted item with the article that was read from it, by key; an item that is missing has None."""
    read, files_ = list(store.articles()), {it.sha256: Path(it.place).name for it in store.captures()}
    return {key: _match(planted, read, files_) for key, planted in EXPECTED["articles"].items()}


def _match(planted, read, files_):
    found = [it for it in read if files_[it.capture] == planted["file"] and planted["passage"] in it.text]
    return found[0] if len(found) == 1 else None


def attribution(text, extraction, planted):
    """The attribution that was found for a planted one: cue and source share a word, content half of its words."""
    return next((it for it in extraction.attributions if _same(text, it, planted)), None)


def _same(text, found, planted):
    source, cue = _tokens(planted["source"] or ""), _tokens(planted["cue"])
    content = _tokens(" ".join(planted["content"]))
    shared = content & _tokens(words(text, found.content))
    return (
        bool(cue & _tokens(words(text, found.cue)))
        and (bool(source & _tokens(words(text, found.source))) if source else not found.source)
        and len(shared) >= SHARED_CONTENT * len(content)
    )


def _tokens(text):
    return set(_WORD.findall(text.lower()))


def recall(store):
    """How many attributions are planted, how many were found, and how many of these with the right stance."""
    planted, found, stance = 0, 0, 0
    for key, article in articles(store).items():
        extraction = store.extraction(article.id)
        for it in EXPECTED["articles"][key]["attributions"]:
            match = attribution(article.text, extraction, it)
            planted, found = planted + 1, found + (match is not None)
            stance += match is not None and match.stance == it["stance"]
    return planted, found, stance


def figures(store):
    """How many figures are planted, and how many were found with the same ends in the same words."""
    total, found = 0, 0
    for key, article in articles(store).items():
        read = [(words(article.text, it.text), it.low, it.high) for it in store.extraction(article.id).figures]
        for it in EXPECTED["articles"][key]["figures"]:
            total, found = total + 1, found + any(_counts_as(it, *other) for other in read)
    return total, found


def _counts_as(planted, text, low, high):
    return bool(_tokens(planted["text"]) & _tokens(text)) and (planted["low"], planted["high"]) == (low, high)
