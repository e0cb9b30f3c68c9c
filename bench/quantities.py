"""How well any quantity is read with its modifier, on news sentences, beside quantulum3.

    python bench/quantities.py [PYTHON-WITH-QUANTULUM3]

quantulum3 is a tool for this comparison alone; its classifier needs scikit-learn, so it lives in an environment of its
own, whose interpreter is the argument:

    python -m venv /tmp/peer && /tmp/peer/bin/pip install quantulum3 stemming

A quantity is right where low and high are; with its modifier where that is right too. Of the six modifiers of the data
"up" and "down" say which way something went, not how exact the number is: they are read as "=".
"""

import json
import subprocess
import sys
from pathlib import Path

SENTENCES = Path(__file__).parents[2] / "shared" / "data" / "newsquant-dev" / "newsquant_dev.json"
DIRECTIONS = {"up": "=", "down": "="}

PEER = """
import json, sys
from quantulum3 import parser
for text in json.load(sys.stdin):
    try:
        found = parser.parse(text)
    except Exception:
        found = []
    low = [q.value - (q.uncertainty or 0) for q in found]
    high = [q.value + (q.uncertainty or 0) for q in found]
    print(json.dumps([[a, b, "="] for a, b in zip(low, high)]))
"""


def ends(value):
    """Low and high of a value such as "60.0" or "10-15"."""
    value = str(value).replace(" ", "")
    try:
        return float(value), float(value)
    except ValueError:
        low, high = value.split("-")
        return float(low), float(high)


def gold(sentence):
    """The annotated quantities of a sentence."""
    return [(*ends(it["value"]), DIRECTIONS.get(it["change"], it["change"])) for it in sentence["quantities"]]


def ours(text):
    """Our quantities; an open end counts as the other one, since the data have none."""
    from reportedly.extract.figures import read_quantities

    found = [(it.low, it.high, it.modifier) for it in read_quantities(text)]
    return [(high if low is None else low, low if high is None else high, sign) for low, high, sign in found]


def theirs(texts, python):
    """quantulum3's quantities, read by an interpreter that has it."""
    run = [python, "-c", PEER]
    done = subprocess.run(run, input=json.dumps(texts), capture_output=True, text=True, check=True)
    return [[tuple(it) for it in json.loads(line)] for line in done.stdout.splitlines()]


def is_same(one, other):
    """Whether two values are the same, rounding apart."""
    return all(abs(a - b) <= 1e-6 * max(1.0, abs(a)) for a, b in zip(one[:2], other[:2], strict=True))


def matched(found, annotated, signs):
    """How many of the found quantities are annotated, each once; with equal signs where asked."""
    left, right = list(annotated), 0
    for it in found:
        hit = next((g for g in left if is_same(g, it) and (not signs or g[2] == it[2])), None)
        if hit:
            left.remove(hit)
            right += 1
    return right


def f1(found, annotated, signs):
    """F1 over all sentences."""
    right = sum(matched(f, g, signs) for f, g in zip(found, annotated, strict=True))
    return 200 * right / (sum(map(len, found)) + sum(map(len, annotated)))


def measure(python=None):
    """Print both figures, ours and, where there is an interpreter with it, quantulum3's."""
    if not SENTENCES.exists():
        return print("newsquant-dev is not beside the project: quantities are not measured")
    sentences = json.loads(SENTENCES.read_text(encoding="utf-8"))
    annotated, texts = [gold(it) for it in sentences], [it["text"] for it in sentences]
    readers = {"ours": [ours(text) for text in texts]}
    if python:
        readers["quantulum3"] = theirs(texts, python)
    for name, found in readers.items():
        value, sign = f1(found, annotated, False), f1(found, annotated, True)
        print(f"newsquant-dev, {name:19} value F1 {value:5.1f} value with modifier F1 {sign:5.1f}")
    return None


if __name__ == "__main__":
    measure(*sys.argv[1:2])
