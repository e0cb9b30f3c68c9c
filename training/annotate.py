"""Annotate articles by hand in a compact notation, and turn it into offsets.

The notation quotes the text, so its files stay outside the project; what is kept in
``training/annotations`` is offsets only. One file ``ID.ann`` an article, one record a line::

    A1 | 3 | Two border guards | said | that a shell ... the bridge ;; and fled | asserts | A2
    F1 | 5 | at least 10 | killed | 10 | - | exact | militants | Mosul | on Friday | A1

Fields of an attribution: id, sentence of the cue, source (or ``-``), cue, content strings joined
by ``;;`` (or ``-``), stance, upstream ids (or ``-``). Fields of a figure: id, sentence, text, kind,
low, high, ``exact`` or ``about``, of, place, when, innermost attribution (or ``-``).
``first words ... last words`` stands for a passage; ``said#2`` is the second occurrence.
A string is looked for from the start of its sentence to three sentences on, else from two before.

Commands::

    python training/annotate.py show ARTICLES.jsonl ID
    python training/annotate.py check ARTICLES.jsonl FILE...
    python training/annotate.py build ARTICLES.jsonl FOLDER OUT
"""

import hashlib
import itertools
import json
import re
import sys
from pathlib import Path

BREAK = re.compile(r'(?<=[.!?])["”’)\]]*\s+(?=["“‘(\[]?[A-Z0-9])|\n+\s*')
STANCES = {"asserts", "confirms", "denies", "withholds", "doubts"}
KINDS = {"killed", "wounded", "killed_or_wounded", "captured", "missing", "deployed", "displaced", "released", "other"}
PASSAGE = " ... "


class NotationError(ValueError):
    """A line that cannot be turned into offsets; the message says why."""


def sentences(text):
    """Start offsets of the rough sentences that the notation numbers from 1."""
    starts = [0] + [m.end() for m in BREAK.finditer(text)]
    return [s for s in starts if s < len(text)] + [len(text)]


def find(text, needle, start, end):
    """Offsets of ``needle`` (or its n-th occurrence, ``needle#n``) in text[start:end], else None."""
    m = re.fullmatch(r"(.*)#(\d+)", needle, re.S)
    needle, nth = (m[1], int(m[2])) if m else (needle, 1)
    at = start - 1
    for _ in range(nth):
        at = text.find(needle, at + 1, end)
        if at < 0:
            return None
    cut = re.compile(r"\w")
    if cut.match(needle[0]) and at and cut.match(text[at - 1]):
        return find(text, f"{needle}#{nth + 1}", start, end)
    if cut.match(needle[-1]) and at + len(needle) < len(text) and cut.match(text[at + len(needle)]):
        return find(text, f"{needle}#{nth + 1}", start, end)
    return at, at + len(needle)


def locate(text, bounds, needle, sentence):
    """Offsets of a quoted string or passage near sentence number ``sentence``."""
    head, _, tail = needle.partition(PASSAGE)
    last = len(bounds) - 1
    here, ahead, back = bounds[sentence - 1], bounds[min(sentence + 3, last)], bounds[max(sentence - 3, 0)]
    hit = find(text, head, here, ahead) or find(text, head, back, ahead)
    if hit is None:
        raise NotationError(f"not found near sentence {sentence}: {head!r}")
    if not tail:
        return hit
    close = find(text, tail, hit[1], min(hit[1] + 2500, len(text)))
    if close is None:
        raise NotationError(f"no end {tail!r} after {head!r}")
    return hit[0], close[1]


def parse(text, source):
    """Records with offsets from the notation; raises NotationError with the line."""
    bounds = sentences(text)
    attributions, figures = [], []

    def spans(field, sentence):
        return (
            [] if field in ("-", "") else [list(locate(text, bounds, s.strip(), sentence)) for s in field.split(";;")]
        )

    def one(line):
        f = [x.strip() for x in line.split("|")]
        ident, sentence = f[0], int(f[1])
        if not 1 <= sentence < len(bounds):
            raise NotationError(f"no sentence {sentence}")
        if ident.startswith("A") and len(f) == 7:
            if f[5] not in STANCES:
                raise NotationError(f"stance {f[5]!r}")
            up = [] if f[6] in ("-", "") else [x.strip() for x in f[6].split(",")]
            attributions.append(
                {
                    "id": ident,
                    "source": spans(f[2], sentence),
                    "cue": spans(f[3], sentence),
                    "content": spans(f[4], sentence),
                    "stance": f[5],
                    "upstream": up,
                }
            )
        elif ident.startswith("F") and len(f) == 11:
            if f[3] not in KINDS or f[6] not in ("exact", "about"):
                raise NotationError(f"kind {f[3]!r} or {f[6]!r}")
            low, high = (None if x == "-" else int(x) for x in (f[4], f[5]))
            figures.append(
                {
                    "id": ident,
                    "text": spans(f[2], sentence),
                    "kind": f[3],
                    "low": low,
                    "high": high,
                    "approx": f[6] == "about",
                    "of": spans(f[7], sentence),
                    "place": spans(f[8], sentence),
                    "when": spans(f[9], sentence),
                    "claim_of": None if f[10] in ("-", "") else f[10],
                }
            )
        else:
            raise NotationError(f"{len(f)} fields")

    errors = []
    for n, line in enumerate(source.splitlines(), 1):
        if line.strip():
            try:
                one(line)
            except ValueError as error:
                errors.append(f"line {n}: {error}: {line}")
    known = {a["id"] for a in attributions}
    used = {u for a in attributions for u in a["upstream"]} | {f["claim_of"] for f in figures if f["claim_of"]}
    errors += [f"unknown id {x}" for x in sorted(used - known)]
    errors += [f"{a['id']}: no cue" for a in attributions if not a["cue"]]
    ids = [r["id"] for r in attributions + figures]
    errors += [f"id used twice: {x}" for x in sorted({x for x in ids if ids.count(x) > 1})]
    if errors:
        raise NotationError("\n".join(errors))
    return {"attributions": attributions, "figures": figures}


def articles(path):
    rows = map(json.loads, Path(path).read_text("utf8").splitlines())
    return {r["id"]: r["text"].replace("\r\n", "\n") for r in rows}


def show(texts, ident):
    text = texts[ident]
    bounds = sentences(text)
    for n, (s, e) in enumerate(itertools.pairwise(bounds), 1):
        print(f"[{n}] {text[s:e].rstrip()}")


def check(texts, files):
    bad = 0
    for file in map(Path, files):
        try:
            got = parse(texts[file.stem], file.read_text("utf8"))
            print(f"{file.stem}: {len(got['attributions'])} attributions, {len(got['figures'])} figures")
        except NotationError as error:
            bad += 1
            print(f"{file.stem}:\n{error}")
    return bad


def build(texts, folder, out):
    for file in sorted(Path(folder).glob("*.ann")):
        text = texts[file.stem]
        record = {
            "doc": file.stem,
            "sha256": hashlib.sha256(text.encode()).hexdigest(),
            **parse(text, file.read_text("utf8")),
        }
        Path(out, f"{file.stem}.json").write_text(json.dumps(record, separators=(",", ":")) + "\n", "utf8")


def main(argv):
    if len(argv) < 3:
        raise SystemExit(__doc__)
    texts = articles(argv[1])
    if argv[0] == "show":
        show(texts, argv[2])
    elif argv[0] == "check":
        return check(texts, argv[2:])
    elif argv[0] == "build":
        build(texts, argv[2], argv[3])
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
