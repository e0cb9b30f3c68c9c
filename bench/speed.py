"""Words a second of ``extract``, beside a BERT-base tagger with the same heads in ONNX fp32 (random weights).

Needs the ``training`` extra. ``python bench/speed.py FOLDER_OF_TEXTS``. Both read the same text files as ``extract``
does, in one process a core with one thread each, in turns in one run; loading the models is left out, and the best of
the rounds counts. The peer finds its cues with our model's scores, so that both do the same work around the same cues.
"""

import os
import pickle
import shutil
import sys
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / "training"))

from reportedly.extract.extractor import Extractor
from reportedly.extract.sight import WordScores
from reportedly.extract.tagger import WEIGHTS, Tagger

ROUNDS = 3
PEER_TEXTS = 24
"""The peer is slow: it reads this many of the texts, ours the same ones for the ratio."""
CORES = len(os.sched_getaffinity(0))


class SameCues(Tagger):
    """The peer's network, with the cue scores replaced by ours."""

    def __init__(self, folder, threads):
        Tagger.__init__(self, folder, threads)
        self.ours = pickle.loads((folder / "cues.pickle").read_bytes())
        self.settings.thresholds["valid"] = 1e-9

    def words(self, encoded):
        return WordScores(self.ours[encoded.pieces.tobytes()], Tagger.words(self, encoded).sights)


class Readers:
    """Processes, one a core, each with a loaded model and one thread."""

    def __init__(self, kind, folder):
        self._pool = ProcessPoolExecutor(CORES, get_context("spawn"), _load, (kind, folder))
        list(self._pool.map(_wait, range(CORES)))

    def pace(self, files):
        """Words a second over some text files."""
        began = time.perf_counter()
        words = sum(self._pool.map(_read, files))
        return words / (time.perf_counter() - began)

    def close(self):
        self._pool.shutdown()


def _load(kind, folder):
    global extractor
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    extractor = Extractor(kind(folder, 1))


def _wait(_):
    """Long enough that every process takes one."""
    time.sleep(0.5)


def _read(file):
    text = file.read_text("utf8")
    extractor.extract(text)
    return len(text.split())


def make_peer(folder, texts):
    """A BERT-base tagger's graphs with random weights, and our cue scores of the texts that it is to read."""
    import torch
    from export import export
    from network import Tagger as Network
    from transformers import BertConfig, BertModel

    torch.manual_seed(0)
    bert = BertModel(BertConfig(attn_implementation="eager"), add_pooling_layer=False)
    export(Network(bert).eval(), folder, "bert-base-random")
    for name in ("encoder", "roles"):
        shutil.move(folder / f"{name}.full.onnx", folder / f"{name}.onnx")
    shutil.copy(WEIGHTS / "tokenizer.json", folder)
    ours = Tagger(WEIGHTS, 1)
    encoded = map(ours.encode, texts)
    scores = {it.pieces.tobytes(): ours.words(it).cues for it in encoded}
    (folder / "cues.pickle").write_bytes(pickle.dumps(scores))


def main():
    files = sorted(Path(sys.argv[1]).glob("*.txt"))
    some = files[:PEER_TEXTS]
    ours = Readers(Tagger, WEIGHTS)
    print(f"ours: {max(ours.pace(files) for _ in range(ROUNDS)):.0f} words a second over {len(files)} texts")
    with tempfile.TemporaryDirectory() as folder:
        make_peer(Path(folder), [file.read_text("utf8") for file in some])
        peer = Readers(SameCues, Path(folder))
        rounds = [(ours.pace(some), peer.pace(some)) for _ in range(ROUNDS)]
        peer.close()
    ours.close()
    mine, theirs = (max(column) for column in zip(*rounds, strict=True))
    print(f"same texts: ours {mine:.0f}, BERT-base fp32 {theirs:.0f} words a second: {mine / theirs:.1f} times as fast")


if __name__ == "__main__":
    main()
