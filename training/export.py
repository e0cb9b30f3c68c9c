"""Turn trained weights into the package's int8 ONNX files: ``python training/export.py WEIGHTS.pt``."""

import argparse
import json
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import nn

from network import RADIUS, SPAN, Tagger
from train import base_model

WEIGHTS = Path(__file__).parent.parent / "src/reportedly/extract/weights"
THRESHOLDS = {"valid": 0.5}
RELAY = [0.0, 1.0, 0.0, 0.0, 0.0, 0.0]


class Reader(nn.Module):
    """The encoder for one window: batch of one, nothing padded, so no mask."""

    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder

    def forward(self, pieces, shape, quote):
        return self.encoder(pieces, shape, quote, torch.ones_like(pieces))


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
        torch.ones(3, SPAN, dtype=torch.bool),
    )
    names = ["tags", "upstream", "stance", "valid"]
    graph(
        model.roles,
        around,
        folder / "roles.onnx",
        ["vectors", "flags", "there"],
        names,
        {k: {0: "cues"} for k in ["vectors", "flags", "there", *names]},
    )
    tables = {}
    for key, field in (("cue", model.cue_crf), ("role", model.role_crf)):
        start, table = field.tables()
        tables |= {f"{key}_start": start.tolist(), f"{key}_table": table.tolist()}
    record = {
        "name": name,
        "radius": RADIUS,
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
        )
    quantize_dynamic(
        full, path, weight_type=QuantType.QInt8, per_channel=True, extra_options={"MatMulConstBOnly": True}
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights")
    parser.add_argument("--folder", type=Path, default=WEIGHTS)
    parser.add_argument("--name", default="tagger-1")
    args = parser.parse_args()
    bert = base_model()
    bert.set_attn_implementation("eager")
    model = Tagger(bert)
    model.load_state_dict(torch.load(args.weights))
    export(model.float().eval(), args.folder, args.name)
    for file in sorted(args.folder.glob("*.onnx")):
        print(file.name, f"{file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
