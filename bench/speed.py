"""Words a second of ``extract``, beside a BERT-base tagger with the same heads in ONNX fp32 (random weights).

Needs the ``training`` extra. ``python bench/speed.py FOLDER_OF_TEXTS``. Model loading is left out; both read the same
texts in turns in one run; the best of the rounds counts. The peer finds its cues with our model's scores, so that
both do the same work around the same cues.
"""

import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))

from reportedly.extract.extractor import Extractor, load
from reportedly.extract.sight import WordScores
from reportedly.extract.tagger import WEIGHTS, Tagger

ROUNDS = 3
PEER_TEXTS = 12
"""The peer is slow: it reads this many of the texts, ours the same ones for the ratio."""


class SameCues(Tagger):
    """The peer's network, with the cue scores replaced by ours."""

    def __init__(self, folder, ours, threads):
        Tagger.__init__(self, folder, threads)
        self.ours = ours

    def words(self, encoded):
        return WordScores(self.ours[len(encoded.words)], Tagger.words(self, encoded).sights)


def peer(folder, scores):
    import torch
    from export import export
    from network import Tagger as Network
    from transformers import BertConfig, BertModel

    torch.manual_seed(0)
    bert = BertModel(BertConfig(attn_implementation="eager"), add_pooling_layer=False)
    export(Network(bert).eval(), Path(folder), "bert-base-random")
    for name in ("encoder", "roles"):
        shutil.move(f"{folder}/{name}.full.onnx", f"{folder}/{name}.onnx")
    shutil.copy(WEIGHTS / "tokenizer.json", folder)
    tagger = SameCues(Path(folder), scores, 0)
    tagger.settings.thresholds["valid"] = 1e-9
    return Extractor(tagger)


def pace(extractor, texts):
    began = time.perf_counter()
    for text in texts:
        extractor.extract(text)
    return sum(len(t.split()) for t in texts) / (time.perf_counter() - began)


def main():
    texts = [f.read_text("utf8") for f in sorted(Path(sys.argv[1]).glob("*.txt"))]
    ours = load()
    whole = max(pace(ours, texts) for _ in range(ROUNDS))
    print(
        f"ours: {whole:.0f} words a second over {len(texts)} texts; "
        f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB"
    )
    some = texts[:PEER_TEXTS]
    tagger = ours._tagger
    encoded = [tagger.encode(t) for t in some]
    scores = {len(e.words): tagger.words(e).cues for e in encoded}
    with tempfile.TemporaryDirectory() as folder:
        other = peer(folder, scores)
        rounds = [(pace(ours, some), pace(other, some)) for _ in range(ROUNDS)]
    mine, theirs = (max(column) for column in zip(*rounds, strict=False))
    print(f"same texts: ours {mine:.0f}, BERT-base fp32 {theirs:.0f} words a second: {mine / theirs:.1f} times as fast")


if __name__ == "__main__":
    main()
