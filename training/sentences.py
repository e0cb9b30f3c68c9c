"""Teach a small head to give back MiniLM's own sentence vectors from the tagger's encoder.

``python training/sentences.py TAGGER.pt --out SENTENCES.pt``. The tagger's training bends the encoder away from
sentence similarity; the head, two linear maps over the mean of a middle and the last layer, bends it back, so that one
encoder in the package serves both. Loss: 1 - cosine to the vector of the untouched base model (Reimers and
Gurevych 2020, "Making monolingual sentence embeddings multilingual", do the same across languages).
"""

import argparse
import json
import random
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional

import data
from annotate import sentences
from network import Sentences, Tagger
from reportedly.extract.encoding import encode
from train import TOKENIZER, base_model, padded, with_markers

BATCH = 64
LONGEST = 96
HELD_OUT = 1500


def corpus(folder):
    texts = [d.text for d in data.polnear(f"{folder}/polnear/train")]
    texts += list(data.rumours(f"{folder}/rumours/articles.jsonl").values())
    found = {text[s:e].strip() for text in texts for b in [sentences(text)] for s, e in zip(b, b[1:])}
    return sorted(s for s in found if 4 <= len(s.split()) <= 60)


def batches(rows, tokenizer):
    encoded = sorted((encode(s, tokenizer) for s in rows), key=lambda e: len(e.pieces))
    for at in range(0, len(encoded), BATCH):
        group = encoded[at : at + BATCH]
        yield tuple(
            padded([with_markers(getattr(e, part)[:LONGEST], *marks) for e in group])
            for part, marks in (("pieces", (101, 102)), ("shape", (5, 5)), ("quote", (0, 0)))
        ) + (padded([np.ones(min(len(e.pieces), LONGEST) + 2) for e in group]),)


def pooled(hidden, mask):
    weight = mask[..., None].to(hidden.dtype)
    return (hidden * weight).sum(1) / weight.sum(1)


@torch.no_grad()
def vectors(tagger, teacher, rows, tokenizer):
    """(student's pooled layers [n, 2h], teacher's unit vectors [n, h]) of sentences."""
    inputs, targets = [], []
    for pieces, shape, quote, mask in batches(rows, tokenizer):
        with torch.autocast("cpu", torch.bfloat16):
            last, _, middle = tagger.encoder.layers(pieces, shape, quote, mask)
            wanted = teacher(pieces, attention_mask=mask).last_hidden_state
        inputs.append(torch.cat([pooled(middle.float(), mask), pooled(last.float(), mask)], -1))
        targets.append(functional.normalize(pooled(wanted.float(), mask), dim=-1))
    return torch.cat(inputs), torch.cat(targets)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tagger")
    parser.add_argument("--data", default="../shared/data")
    parser.add_argument("--out", default="training/work/sentences.pt")
    parser.add_argument("--rounds", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    random.seed(args.seed), torch.manual_seed(args.seed)
    tokenizer = Tokenizer.from_file(str(TOKENIZER))
    tokenizer.no_truncation(), tokenizer.no_padding()
    tagger = Tagger(base_model()).eval()
    tagger.load_state_dict(torch.load(args.tagger))
    rows = corpus(args.data)
    random.shuffle(rows)
    x, y = vectors(tagger, base_model().eval(), rows, tokenizer)
    order = torch.randperm(len(x))
    held, rest = order[:HELD_OUT], order[HELD_OUT:]
    head = Sentences(y.shape[1])
    optimiser = torch.optim.AdamW(head.parameters(), lr=1e-3, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, 2e-3, total_steps=args.rounds * ((len(rest) + 255) // 256)
    )
    for _ in range(args.rounds):
        for at in torch.randperm(len(rest)).split(256):
            loss = (1 - (head(x[rest[at]]) * y[rest[at]]).sum(-1)).mean()
            loss.backward()
            optimiser.step(), schedule.step(), optimiser.zero_grad()
    with torch.no_grad():
        out = head(x[held])
    ours, theirs = (v @ v.T for v in (out, y[held]))
    upper = torch.triu_indices(len(held), len(held), 1)
    match = np.corrcoef(ours[tuple(upper)], theirs[tuple(upper)])[0, 1]
    print(
        json.dumps(
            {
                "sentences": len(rows),
                "cosine to teacher": round(float((out * y[held]).sum(-1).mean()), 3),
                "correlation of similarities": round(float(match), 3),
            }
        )
    )
    torch.save(head.state_dict(), Path(args.out))


if __name__ == "__main__":
    main()
