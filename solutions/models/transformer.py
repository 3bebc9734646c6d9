"""The Transformer (base): an encoder and a decoder of attention alone.

Vaswani and others, "Attention Is All You Need" (NIPS 2017), arXiv 1706.03762. Post-norm blocks as
in the paper (no norm after the last block), sines for positions, one table of embeddings that
serves source, target and, transposed, the output layer; embeddings are multiplied by √d.

Published: 65 M parameters for the base model (table 3: 6 + 6 layers, 512 wide, 8 heads, 2048
hidden), with a shared vocabulary of about 37,000 pieces. Here the 12 blocks hold 44,138,496, which
is nn.Transformer()'s count less its two last norms (2 * 1024); a table of exactly 37,000 rows adds
18,944,000, in all 63,082,496. Dropout 0.1 on each sub-layer's output and on the embeddings.

Trained (`python -m judge.models.train transformer`, seed 0) to write the sum of two scikit-learn
digits, read as visual words, in letters: 0.64 of the sums of unseen digits without a wrong
letter, logistic regression choosing one of the nineteen sums 0.23.
"""

import math

import torch
from torch import nn

META = {
    "transformer": {
        "title": {"en": "Transformer (base)", "zh": "Transformer（base，编码器-解码器）"},
        "paper": "Vaswani and others: Attention Is All You Need (NIPS 2017)",
        "year": 2017,
        "parameters": 63_082_496,
        "input": "(n, s) source ids, (n, t) target ids",
    },
}


def attention(q, k, v, mask=None):
    """softmax(q kᵀ / √d) v; q (..., n, d), k (..., m, d), v (..., m, e), mask (..., n, m)."""
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])  # (..., n, m)
    if mask is not None:
        scores = scores.masked_fill(~mask, -math.inf)
    return scores.softmax(dim=-1) @ v  # (..., n, e)


def positional_encoding(length, d_model):
    """Sines in the even, cosines in the odd columns: (length, d_model), float64."""
    position = torch.arange(length, dtype=torch.float64)[:, None]  # (length, 1)
    even = torch.arange(0, d_model, 2, dtype=torch.float64)  # (⌈d/2⌉,)
    angle = position / 10000 ** (even / d_model)  # (length, ⌈d/2⌉)
    table = torch.stack([angle.sin(), angle.cos()], dim=-1)  # (length, ⌈d/2⌉, 2)
    return table.flatten(1)[:, :d_model]  # (length, d_model)


class Attention(nn.Module):
    """Queries from x, keys and values from the memory, in several heads."""

    def __init__(self, dim, heads):
        super().__init__()
        self.heads = heads
        self.q, self.k, self.v = (nn.Linear(dim, dim) for _ in range(3))
        self.out = nn.Linear(dim, dim)

    def split(self, x):  # (n, t, d)
        return x.unflatten(-1, (self.heads, -1)).transpose(1, 2)  # (n, heads, t, d / heads)

    def forward(self, x, memory, mask=None):  # (n, t, d), (n, s, d)
        q, k, v = self.split(self.q(x)), self.split(self.k(memory)), self.split(self.v(memory))
        return self.out(attention(q, k, v, mask).transpose(1, 2).flatten(2))  # (n, t, d)


def feed_forward(dim, hidden):
    return nn.Sequential(nn.Linear(dim, hidden), nn.ReLU(), nn.Linear(hidden, dim))


class EncoderBlock(nn.Module):
    """Self-attention, then the same two dense layers at every place; norms after the sums."""

    def __init__(self, dim, heads, hidden, dropout):
        super().__init__()
        self.attention = Attention(dim, heads)
        self.norm1 = nn.LayerNorm(dim)
        self.mlp = feed_forward(dim, hidden)
        self.norm2 = nn.LayerNorm(dim)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, mask=None):  # (n, s, d)
        x = self.norm1(x + self.drop(self.attention(x, x, mask)))
        return self.norm2(x + self.drop(self.mlp(x)))  # (n, s, d)


class DecoderBlock(nn.Module):
    """Masked self-attention, attention over the encoder's states, dense layers."""

    def __init__(self, dim, heads, hidden, dropout):
        super().__init__()
        self.attention = Attention(dim, heads)
        self.norm1 = nn.LayerNorm(dim)
        self.cross = Attention(dim, heads)
        self.norm2 = nn.LayerNorm(dim)
        self.mlp = feed_forward(dim, hidden)
        self.norm3 = nn.LayerNorm(dim)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, memory, memory_mask=None):  # (n, t, d), (n, s, d)
        t = x.shape[1]
        causal = torch.ones(t, t, dtype=torch.bool, device=x.device).tril()  # no look ahead
        x = self.norm1(x + self.drop(self.attention(x, x, causal)))
        x = self.norm2(x + self.drop(self.cross(x, memory, memory_mask)))
        return self.norm3(x + self.drop(self.mlp(x)))  # (n, t, d)


class Transformer(nn.Module):
    """Source ids (n, s) and the target so far (n, t) to logits (n, t, vocabulary).

    ``present`` (n, s) is True for source tokens, False for padding.
    """

    def __init__(self, vocabulary, length, dim, depth, heads, hidden, dropout):
        super().__init__()
        sizes = (dim, heads, hidden, dropout)
        self.embedding = nn.Embedding(vocabulary, dim)
        nn.init.normal_(self.embedding.weight, std=dim**-0.5)
        positions = positional_encoding(length, dim).float()
        self.register_buffer("positions", positions, persistent=False)
        self.drop = nn.Dropout(dropout)
        self.encoder = nn.ModuleList(EncoderBlock(*sizes) for _ in range(depth))
        self.decoder = nn.ModuleList(DecoderBlock(*sizes) for _ in range(depth))

    def embed(self, ids):  # (n, t)
        x = self.embedding(ids) * math.sqrt(self.embedding.embedding_dim)  # (n, t, d)
        return self.drop(x + self.positions[: ids.shape[1]])  # (n, t, d)

    def encode(self, source, present=None):  # (n, s)
        x, mask = self.embed(source), None if present is None else present[:, None, None, :]
        for block in self.encoder:
            x = block(x, mask)
        return x  # (n, s, d)

    def decode(self, target, memory, present=None):  # (n, t), (n, s, d)
        x, mask = self.embed(target), None if present is None else present[:, None, None, :]
        for block in self.decoder:
            x = block(x, memory, mask)
        return x @ self.embedding.weight.T  # (n, t, vocabulary)

    def forward(self, source, target, present=None):
        return self.decode(target, self.encode(source, present), present)

    @torch.no_grad()
    def generate(self, source, start, steps):  # (n, s)
        """The likeliest next token, ``steps`` times, after the token ``start``."""
        memory = self.encode(source)
        target = torch.full((len(source), 1), start, device=source.device)
        for _ in range(steps):
            best = self.decode(target, memory)[:, -1].argmax(dim=-1, keepdim=True)  # (n, 1)
            target = torch.cat([target, best], dim=1)
        return target[:, 1:]  # (n, steps)


def build(name="transformer", *, vocabulary=37000, length=512, dim=512, depth=6, heads=8,
          hidden=2048, dropout=0.1):
    return Transformer(vocabulary, length, dim, depth, heads, hidden, dropout)


def example(name="transformer"):
    return torch.randint(0, 37000, (1, 24)), torch.randint(0, 37000, (1, 20))
