"""Print the extractor's JSON for texts: ``python training/predict.py FOLDER OUT.jsonl [WEIGHTS_FOLDER]``."""

import json
import sys
import time
from pathlib import Path

from data import read_text
from reportedly.extract import load
from reportedly.extract.tagger import WEIGHTS

extractor = load(Path(sys.argv[3]) if len(sys.argv) > 3 else WEIGHTS)
began, words = time.time(), 0
with open(sys.argv[2], "w", encoding="utf8") as out:
    for file in sorted(Path(sys.argv[1]).glob("*.txt")):
        text = read_text(file)
        words += len(text.split())
        rows = [
            {
                "id": a.id,
                **{r: [[s.start, s.end] for s in getattr(a, r)] for r in ("source", "cue", "content")},
                "stance": a.stance,
                "upstream": list(a.upstream),
                "confidence": a.confidence,
            }
            for a in extractor.extract(text).attributions
        ]
        out.write(json.dumps({"id": file.stem, "text": text, "attributions": rows, "figures": []}) + "\n")
print(f"{words / (time.time() - began):.0f} words a second")
