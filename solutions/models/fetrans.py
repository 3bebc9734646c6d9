"""FETrans: convolutions describe pieces of a signal, attention weighs the pieces together.

"FE" is for feature extraction: the signal is cut into segments, one convolutional network turns
each into a vector, the vectors are stacked, and a Transformer encoder *without positions* lets each
segment see the others. The mean of the encoder's states feeds one logit a label; labels are not
exclusive (several kinds of interference lie over each other), so each has its own sigmoid and the
loss is binary cross-entropy.

No paper of that name is known to us; this is the network as interview notes tell it. Its
nearest kin in print, with convolutions in place of a word embedding before a Transformer encoder
for the same task, is Zhang and others, "A combination network of CNN and transformer for
interference identification" (Frontiers in Computational Neuroscience 17, 2023). The sizes are
ours, so the count has no published twin: three stages 672 + 14,528 + 31,008, projection 12,416,
encoder blocks 2 * 198,272, head 1,032, in all 456,200.

Without positions a set is all the encoder sees: permuting the segments changes nothing. That is
apt for interference, which may begin at any time; what must be told by order inside a segment
(a sweep's slope) the convolutions have already seen.

Trained (`python -m judge.models.train fetrans`, seed 0) on made signals with one to three of six
kinds of interference, 3 to 10 dB over the noise: all six labels right for 0.75 of unseen
signals, logistic regressions on log spectrum and envelope 0.29.
"""

import math

import torch
from torch import nn

META = {
    "fetrans": {
        "title": {"en": "FETrans, multi-label interference recognition",
                  "zh": "FETrans：卷积特征加 Transformer 的多标签干扰识别"},
        "paper": "after Zhang and others: CNN and Transformer for Interference (2023)",
        "year": 2023,
        "parameters": 456_200,
        "input": "(n, 2, 2048) in-phase and quadrature samples",
    },
}


def attention(q, k, v, mask=None):
    """softmax(q kᵀ / √d) v; q (..., n, d), k (..., m, d), v (..., m, e), mask (..., n, m)."""
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])  # (..., n, m)
    if mask is not None:
        scores = scores.masked_fill(~mask, -math.inf)
    return scores.softmax(dim=-1) @ v  # (..., n, e)


def stage(inputs, outputs, kernel):
    """Convolution, batch norm, ReLU, and half the length."""
    return nn.Sequential(
        nn.Conv1d(inputs, outputs, kernel, padding=kernel // 2),
        nn.BatchNorm1d(outputs),
        nn.ReLU(),
        nn.MaxPool1d(2),
    )


class Features(nn.Module):
    """Segments (m, channels, length) to vectors (m, dim): convolutions, then the mean in time."""

    def __init__(self, channels, widths, dim):
        super().__init__()
        sizes = zip((channels, *widths[:-1]), widths, (9, 7, 5), strict=True)
        self.stages = nn.Sequential(*(stage(*size) for size in sizes))
        self.project = nn.Linear(widths[-1], dim)

    def forward(self, x):  # (m, channels, length)
        x = self.stages(x)  # (m, width, length / 8)
        return self.project(x.mean(dim=-1))  # (m, dim)


class SelfAttention(nn.Module):
    """Multi-head attention of a set of vectors to itself."""

    def __init__(self, dim, heads):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(dim, 3 * dim)
        self.out = nn.Linear(dim, dim)

    def forward(self, x):  # (n, s, d)
        n, s, d = x.shape
        q, k, v = self.qkv(x).reshape(n, s, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        return self.out(attention(q, k, v).transpose(1, 2).reshape(n, s, d))  # (n, s, d)


class Block(nn.Module):
    """norm(x + attention(x)), then norm(x + mlp(x)), as the first Transformer's encoder."""

    def __init__(self, dim, heads, hidden, dropout):
        super().__init__()
        self.attention = SelfAttention(dim, heads)
        self.norm1 = nn.LayerNorm(dim)
        self.mlp = nn.Sequential(nn.Linear(dim, hidden), nn.ReLU(), nn.Linear(hidden, dim))
        self.norm2 = nn.LayerNorm(dim)
        self.drop = nn.Dropout(dropout)

    def forward(self, x):  # (n, s, d)
        x = self.norm1(x + self.drop(self.attention(x)))
        return self.norm2(x + self.drop(self.mlp(x)))  # (n, s, d)


class FETrans(nn.Module):
    """Signals (n, channels, length) to one logit a label (n, labels)."""

    def __init__(self, channels, segment, widths, dim, depth, heads, hidden, labels, dropout):
        super().__init__()
        self.segment = segment
        self.features = Features(channels, widths, dim)
        self.blocks = nn.Sequential(*(Block(dim, heads, hidden, dropout) for _ in range(depth)))
        self.head = nn.Linear(dim, labels)

    def forward(self, x):  # (n, channels, length)
        pieces = x.unflatten(-1, (-1, self.segment)).transpose(1, 2)  # (n, s, channels, segment)
        stacked = self.features(pieces.flatten(0, 1)).unflatten(0, pieces.shape[:2])  # (n, s, d)
        return self.head(self.blocks(stacked).mean(dim=1))  # (n, labels)


def predict(logits, threshold=0.5):
    """Each label on its own: (n, labels) logits to 0/1."""
    return (logits.sigmoid() > threshold).long()  # (n, labels)


def build(name="fetrans", *, channels=2, segment=128, widths=(32, 64, 96), dim=128, depth=2,
          heads=8, hidden=512, labels=8, dropout=0.1):
    return FETrans(channels, segment, widths, dim, depth, heads, hidden, labels, dropout)


def example(name="fetrans"):
    return (torch.randn(1, 2, 2048),)
