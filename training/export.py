"""Turn trained weights into the package's int8 ONNX files: ``python training/export.py WEIGHTS.pt``."""

import argparse
import json
from functools import partial
from pathlib import Path

import data
import torch
from examples import examples
from network import AFTER, BEFORE, SPAN, Tagger
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import nn
from train import TOKENIZER, base_model

from reportedly.extract.encoding import encode

WEIGHTS = Path(__file__).parent.parent / "src/reportedly/extract/weights"
THRESHOLDS = {"valid": 0.5}
EASING_TEXTS = 25
RELAY = [0.0, 1.0, 0.0, 0.0, 0.0, 0.0, 0.0]


class Reader(nn.Module):
    """The encoder for one window: batch of one, nothing padded, so no mask."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, pieces, shape, quote):
        return self.encoder(pieces, shape, quote, torch.ones_like(pieces))


class Heads(torch.autograd.Function):
    """Attention as the one operation that onnxruntime has for it: no masks, no transposing, no scores kept."""

    @staticmethod
    def forward(_, heads, query, key, value):
        parts = (x.unflatten(-1, (heads, -1)).transpose(1, 2) for x in (query, key, value))
        return nn.functional.scaled_dot_product_attention(*parts).transpose(1, 2).flatten(-2)

    @staticmethod
    def symbolic(graph, heads, query, key, value):
        made = graph.op("com.microsoft::MultiHeadAttention", query, key, value, num_heads_i=heads)
        return made.setType(query.type())


class Attention(nn.Module):
    """A layer's self-attention over one window."""

    def __init__(self, layer):
        super().__init__()
        self.query, self.key, self.value, self.heads = layer.query, layer.key, layer.value, layer.num_attention_heads

    def forward(self, hidden, *_, **__):
        return Heads.apply(self.heads, self.query(hidden), self.key(hidden), self.value(hidden)), None


class Eased(nn.Module):
    """A linear layer whose inputs are evened out channel by channel, and its weights the other way round.

    The same function; but eight bits over a whole window lose less where no channel dwarfs the others (SmoothQuant,
    Xiao et al. 2023, strength 0.5).
    """

    def __init__(self, linear, largest):
        super().__init__()
        scale = (largest.clamp(min=1e-4) / linear.weight.abs().amax(0).clamp(min=1e-4)).sqrt()
        self.ease = nn.Parameter(1 / scale, requires_grad=False)
        self.linear = linear
        self.linear.weight.data *= scale

    def forward(self, x):
        return self.linear(x * self.ease)


def ease(model, documents, tokenizer):
    """Wrap the encoder's linear layers in ``Eased``, by what passes them over some documents."""
    names = {m: n for n, m in model.encoder.bert.encoder.named_modules() if isinstance(m, nn.Linear)}
    largest = {}

    def note(module, inputs):
        seen = inputs[0].abs().flatten(0, -2).amax(0)
        largest[module] = torch.maximum(largest.get(module, seen), seen)

    hooks = [m.register_forward_pre_hook(note) for m in names]
    with torch.no_grad():
        for document in documents:
            for example in examples(document, encode(document.text, tokenizer)):
                rows = (example.pieces, example.shape, example.quote)
                Reader(model.encoder)(*(torch.from_numpy(row)[None] for row in rows))
    for hook in hooks:
        hook.remove()
    for module, name in names.items():
        parent, _, leaf = name.rpartition(".")
        setattr(model.encoder.bert.encoder.get_submodule(parent), leaf, Eased(module, largest[module]))


def export(model, folder, name):
    folder.mkdir(parents=True, exist_ok=True)
    one = torch.zeros(1, 64, dtype=torch.long)
    graph(
        Reader(model.encoder),
        (one, one, one),
        folder / "encoder.onnx",
        ["pieces", "shape", "quote"],
        ["vectors", "cues"],
        {k: {1: "pieces"} for k in ("pieces", "shape", "quote", "vectors", "cues")},
    )
    around = (
        torch.zeros(3, SPAN, model.encoder.bert.config.hidden_size),
        torch.zeros(3, SPAN, dtype=torch.long),
    )
    names = ["tags", "upstream", "stance", "valid"]
    graph(
        model.roles,
        around,
        folder / "roles.onnx",
        ["vectors", "flags"],
        names,
        {k: {0: "cues"} for k in ["vectors", "flags", *names]},
    )
    tables = {}
    for key, field in (("cue", model.cue_crf), ("role", model.role_crf)):
        start, table = field.tables()
        tables |= {f"{key}_start": start.tolist(), f"{key}_table": table.tolist()}
    record = {
        "name": name,
        "before": BEFORE,
        "after": AFTER,
        "thresholds": THRESHOLDS,
        "calibration": [0.0, 1.0],
        "relay": RELAY,
        **tables,
    }
    (folder / "tagger.json").write_text(json.dumps(record, indent=1) + "\n", "utf8")


def graph(module, inputs, path, names, outputs, axes):
    full = path.with_suffix(".full.onnx")
    with torch.no_grad():
        torch.onnx.export(
            module.eval(),
            inputs,
            str(full),
            input_names=names,
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
            custom_opsets={"com.microsoft": 1},
        )
    quantise(full, path)


def quantise(full, path):
    """Eight bits, a scale for each output of a layer, and one for all that it reads of a window."""
    quantize_dynamic(
        full, path, weight_type=QuantType.QInt8, per_channel=True, extra_options={"MatMulConstBOnly": True}
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights")
    parser.add_argument("--data", default="../shared/data")
    parser.add_argument("--folder", type=Path, default=WEIGHTS)
    parser.add_argument("--name", default="tagger-1")
    args = parser.parse_args()
    bert = base_model()
    bert.set_attn_implementation("eager")
    model = Tagger(bert)
    model.load_state_dict(torch.load(args.weights))
    model = model.float().eval()
    tokenizer = Tokenizer.from_file(str(TOKENIZER))
    tokenizer.no_truncation(), tokenizer.no_padding()
    for layer in model.encoder.bert.encoder.layer:
        layer.attention.self = Attention(layer.attention.self)
    for block in model.roles.blocks:
        block.mix = partial(Heads.apply, block.heads)
    ease(model, data.polnear(f"{args.data}/polnear/train")[:EASING_TEXTS], tokenizer)
    export(model, args.folder, args.name)
    for file in sorted(args.folder.glob("*.onnx")):
        print(file.name, f"{file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
