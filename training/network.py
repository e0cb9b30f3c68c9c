"""The tagger: one encoder pass over the text, then a light second look around each cue.

Encoder: MiniLM-L6 with shape and quotation embeddings added to its input; its word vectors are scored for cue tags.
Roles: for each cue, the word vectors around it pass two small transformer layers that know where the cue is; they
score source and content tags, the words that are cues of upstream attributions, the stance, and whether it is one.
"""

import random

import torch
from torch import nn

from reportedly.extract.encoding import QUOTES, SHAPES

ROLE_HIDDEN = 192
BEFORE, AFTER = 64, 96
"""Words that a look around a cue takes in: 98.9% of PolNeAR's attributions lie within them, 99.4% within 96 and 96."""
SPAN = BEFORE + 1 + AFTER
LARGEST = 4.0
"""What a contracting layer reads is cut here. A few values went to 26 and left the others, mostly under 1, few of the
eight bits that a window shares; the network learns to do without them (1 in 10,000 is above 4)."""
CUE_TAGS = 3
ROLE_TAGS = 5
STANCE_TAGS = 5


class Crf(nn.Module):
    """Linear-chain conditional random field over ``tags`` tags; BIO order is forced by the mask given."""

    def __init__(self, allowed_start, allowed):
        super().__init__()
        self.transitions = nn.Parameter(torch.zeros(allowed.shape))
        self.start = nn.Parameter(torch.zeros(allowed_start.shape))
        self.register_buffer("barrier", torch.where(allowed, 0.0, -1e4))
        self.register_buffer("start_barrier", torch.where(allowed_start, 0.0, -1e4))

    def tables(self):
        return self.start + self.start_barrier, self.transitions + self.barrier

    def forward(self, scores, tags, mask):
        """Negative log-likelihood per sequence: scores [b, t, k], tags [b, t], mask [b, t] (true first)."""
        start, table = self.tables()

        def pick(s, y):
            return s.gather(-1, y[:, None])[:, 0]

        gold = start[tags[:, 0]] + pick(scores[:, 0], tags[:, 0])
        alpha = start + scores[:, 0]
        for t in range(1, scores.shape[1]):
            m = mask[:, t]
            gold = gold + (table[tags[:, t - 1], tags[:, t]] + pick(scores[:, t], tags[:, t])) * m
            new = torch.logsumexp(alpha[:, :, None] + table, 1) + scores[:, t]
            alpha = torch.where(m[:, None], new, alpha)
        return torch.logsumexp(alpha, 1) - gold


def bio(kinds):
    """Which tags may start, and which may follow which: O, then B and I of each kind."""
    n = 1 + 2 * kinds
    start = torch.ones(n, dtype=torch.bool)
    allowed = torch.ones(n, n, dtype=torch.bool)
    for inside in range(2, n, 2):
        start[inside] = False
        for before in range(n):
            allowed[before, inside] = before in (inside - 1, inside)
    return start, allowed


def attention(query, key, value, bias=None):
    """Attention over [b, heads, t, width]; plain products are faster backwards in bfloat16 than torch's own."""
    scores = query * query.shape[-1] ** -0.5 @ key.transpose(-1, -2)
    if bias is not None:
        scores = scores + bias.to(scores.dtype)
    return scores.softmax(-1).to(value.dtype) @ value


class Cut(nn.Module):
    """GELU, with what is above LARGEST cut off."""

    def forward(self, x):
        return nn.functional.gelu(x).clamp(max=LARGEST)


class Dropout(nn.Module):
    """Dropout whose masks are cut from a store at random: to draw each anew takes a third of a step on two cores."""

    SHARE = 1 / 9
    STORE, CUTS = 1 << 24, 2000
    """Places in the store, and how many masks are cut before it is drawn again."""
    store, cuts = None, 0

    def forward(self, x):
        if not self.training:
            return x
        if Dropout.cuts % self.CUTS == 0:
            Dropout.store = (torch.rand(self.STORE) >= self.SHARE).to(torch.bfloat16) / (1 - self.SHARE)
        Dropout.cuts += 1
        start = random.randrange(self.STORE - x.numel())
        return x * Dropout.store[start : start + x.numel()].view_as(x).to(x.dtype)


class Encoder(nn.Module):
    def __init__(self, bert):
        super().__init__()
        self.bert, hidden = bert, bert.config.hidden_size
        for layer in bert.encoder.layer:
            layer.intermediate.intermediate_act_fn = Cut()
            layer.attention.output.dropout, layer.output.dropout = Dropout(), Dropout()
        self.shape = nn.Embedding(SHAPES, hidden)
        self.quote = nn.Embedding(QUOTES, hidden)
        for table in (self.shape, self.quote):
            nn.init.normal_(table.weight, std=0.01)
        self.cue = nn.Linear(hidden, CUE_TAGS)
        self.drop = nn.Dropout(0.1)

    def forward(self, pieces, shape, quote, mask):
        """[b, t] codes -> word-piece vectors [b, t, hidden] and cue scores [b, t, CUE_TAGS]."""
        vectors = self.bert.embeddings.word_embeddings(pieces) + self.shape(shape) + self.quote(quote)
        hidden = self.bert(inputs_embeds=vectors, attention_mask=mask).last_hidden_state
        return hidden, self.cue(self.drop(hidden))


class Block(nn.Module):
    """A pre-norm transformer layer."""

    def __init__(self, width, heads):
        super().__init__()
        self.heads, self.width = heads, width
        self.n1, self.n2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.qkv, self.out = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)
        self.drop = Dropout()

    def mix(self, query, key, value):
        parts = (x.unflatten(-1, (self.heads, -1)).transpose(1, 2) for x in (query, key, value))
        return attention(*parts).transpose(1, 2).flatten(-2)

    def forward(self, x):
        mixed = self.mix(*self.qkv(self.n1(x)).chunk(3, -1))
        x = x + self.drop(self.out(mixed))
        return x + self.drop(self.down(nn.functional.gelu(self.up(self.n2(x)))))


class Roles(nn.Module):
    def __init__(self, hidden, layers=2, heads=6):
        super().__init__()
        self.word = nn.Linear(hidden, ROLE_HIDDEN)
        self.gate = nn.Linear(hidden, ROLE_HIDDEN)
        self.match = nn.Linear(hidden, ROLE_HIDDEN)
        self.flag = nn.Embedding(4, ROLE_HIDDEN)
        self.place = nn.Embedding(SPAN, ROLE_HIDDEN)
        nn.init.normal_(self.flag.weight, std=0.1)
        nn.init.normal_(self.place.weight, std=0.1)
        self.blocks = nn.ModuleList(Block(ROLE_HIDDEN, heads) for _ in range(layers))
        self.norm = nn.LayerNorm(ROLE_HIDDEN)
        self.tags = nn.Linear(ROLE_HIDDEN, ROLE_TAGS)
        self.upstream = nn.Linear(ROLE_HIDDEN, 1)
        self.stance = nn.Linear(ROLE_HIDDEN + hidden, STANCE_TAGS)
        self.valid = nn.Linear(ROLE_HIDDEN + hidden, 1)
        self.drop = nn.Dropout(0.1)

    def forward(self, vectors, flags):
        """vectors [c, SPAN, hidden] around a cue's first word; flags: 1 this cue, 2 another, 3 outside the text.

        Returns tag scores [c, SPAN, ROLE_TAGS], upstream [c, SPAN], stance [c, 5], valid [c].
        """
        mine = (flags == 1).to(vectors.dtype)[..., None]
        count = mine.sum(1).clamp(min=1)
        cue = (vectors * mine).sum(1) / count
        x = self.word(vectors) + self.match(vectors) * self.gate(cue)[:, None] + self.flag(flags) + self.place.weight
        for block in self.blocks:
            x = block(x)
        x = self.drop(self.norm(x))
        here = torch.cat([(x * mine.to(x.dtype)).sum(1) / count, cue], -1)
        return self.tags(x), self.upstream(x)[..., 0], self.stance(here), self.valid(here)[..., 0]


class Tagger(nn.Module):
    def __init__(self, bert):
        super().__init__()
        self.encoder = Encoder(bert)
        self.roles = Roles(bert.config.hidden_size)
        self.cue_crf = Crf(*bio(1))
        self.role_crf = Crf(*bio(2))
