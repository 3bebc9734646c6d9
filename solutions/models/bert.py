"""BERT-base: a Transformer encoder that reads in both directions.

Devlin, Chang, Lee, Toutanova, "BERT: Pre-training of Deep Bidirectional Transformers for Language
Understanding" (2018; NAACL 2019), arXiv 1810.04805. A token's vector is the sum of three learned
tables (word piece, segment, position), normalised; twelve post-norm blocks follow; the first
token, [CLS], is pooled through a tanh layer for tasks about the whole input.

Published: 110 M parameters (12 layers, 768 wide, 12 heads); the uncased model of 30,522 word pieces
counts 109,482,240 with its pooler, as transformers' BertModel does. Dropout 0.1 after the
embeddings, on the attention's weights and after each block's two dense outputs; the GELU is the
exact one; norms use eps 1e-12.

Trained (`python -m judge.models.train bert`, seed 0) to add two scikit-learn digits, given
as two segments of eight visual words: 0.80 of the sums of unseen digits right, logistic
regression on the words 0.23.
"""

import math

import torch
from torch import nn

META = {
    "bert": {
        "title": {"en": "BERT-base encoder with pooler", "zh": "BERT-base 编码器（含池化层）"},
        "paper": "Devlin, Chang, Lee, Toutanova: BERT (NAACL 2019)",
        "year": 2018,
        "parameters": 109_482_240,
        "input": "(n, t) token ids, (n, t) segment ids",
    },
}


def bert_embeddings(
    token_ids, segment_ids, token_table, segment_table, position_table, gamma, beta, eps=1e-12
):
    """Token + segment + position (the first t rows), then LayerNorm: (b, t) ids to (b, t, d)."""
    positions = position_table[: token_ids.shape[1]]  # (t, d)
    x = token_table[token_ids] + segment_table[segment_ids] + positions  # (b, t, d)
    centred = x - x.mean(dim=-1, keepdim=True)
    variance = centred.square().mean(dim=-1, keepdim=True)  # (b, t, 1)
    return centred / (variance + eps).sqrt() * gamma + beta  # (b, t, d)


def attention(q, k, v, mask=None, drop=None):
    """softmax(q kᵀ / √d) v; ``drop`` is applied to the weights of the average."""
    scores = q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1])  # (..., n, m)
    if mask is not None:
        scores = scores.masked_fill(~mask, -math.inf)
    weights = scores.softmax(dim=-1)
    return (weights if drop is None else drop(weights)) @ v  # (..., n, e)


class Embeddings(nn.Module):
    """The three tables and the norm of bert_embeddings."""

    def __init__(self, vocabulary, positions, segments, dim):
        super().__init__()
        self.token = nn.Parameter(torch.randn(vocabulary, dim) * 0.02)
        self.segment = nn.Parameter(torch.randn(segments, dim) * 0.02)
        self.position = nn.Parameter(torch.randn(positions, dim) * 0.02)
        self.gamma = nn.Parameter(torch.ones(dim))
        self.beta = nn.Parameter(torch.zeros(dim))

    def forward(self, token_ids, segment_ids):  # (n, t), (n, t)
        return bert_embeddings(
            token_ids, segment_ids, self.token, self.segment, self.position, self.gamma, self.beta
        )  # (n, t, d)


class SelfAttention(nn.Module):
    """Every token looks at every token that the mask allows, in several heads."""

    def __init__(self, dim, heads, dropout):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(dim, 3 * dim)
        self.out = nn.Linear(dim, dim)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, mask=None):  # (n, t, d), mask broadcastable to (n, heads, t, t)
        n, t, d = x.shape
        q, k, v = self.qkv(x).reshape(n, t, 3, self.heads, d // self.heads).permute(2, 0, 3, 1, 4)
        heads = attention(q, k, v, mask, self.drop)  # (n, heads, t, d / heads)
        return self.out(heads.transpose(1, 2).reshape(n, t, d))  # (n, t, d)


class Block(nn.Module):
    """norm(x + attention(x)), then norm(x + mlp(x)): post-norm, as the first Transformer."""

    def __init__(self, dim, heads, hidden, dropout):
        super().__init__()
        self.attention = SelfAttention(dim, heads, dropout)
        self.norm1 = nn.LayerNorm(dim, eps=1e-12)
        self.mlp = nn.Sequential(nn.Linear(dim, hidden), nn.GELU(), nn.Linear(hidden, dim))
        self.norm2 = nn.LayerNorm(dim, eps=1e-12)
        self.drop = nn.Dropout(dropout)

    def forward(self, x, mask=None):  # (n, t, d)
        x = self.norm1(x + self.drop(self.attention(x, mask)))
        return self.norm2(x + self.drop(self.mlp(x)))  # (n, t, d)


class Bert(nn.Module):
    """Token and segment ids (n, t) to states (n, t, d) and the pooled first token (n, d).

    ``present`` (n, t) is True for tokens and False for padding, which nobody may attend to.
    """

    def __init__(self, vocabulary, positions, segments, dim, depth, heads, hidden, dropout):
        super().__init__()
        self.embeddings = Embeddings(vocabulary, positions, segments, dim)
        self.drop = nn.Dropout(dropout)
        self.blocks = nn.ModuleList(Block(dim, heads, hidden, dropout) for _ in range(depth))
        self.pooler = nn.Sequential(nn.Linear(dim, dim), nn.Tanh())

    def forward(self, token_ids, segment_ids, present=None):
        mask = None if present is None else present[:, None, None, :]  # (n, 1, 1, t)
        x = self.drop(self.embeddings(token_ids, segment_ids))  # (n, t, d)
        for block in self.blocks:
            x = block(x, mask)
        return x, self.pooler(x[:, 0])  # (n, t, d), (n, d)


def build(name="bert", *, vocabulary=30522, positions=512, segments=2, dim=768, depth=12, heads=12,
          hidden=3072, dropout=0.1):
    return Bert(vocabulary, positions, segments, dim, depth, heads, hidden, dropout)


def example(name="bert"):
    token_ids = torch.randint(0, 30522, (1, 128))
    segment_ids = (torch.arange(128) >= 64).long()[None]
    return token_ids, segment_ids
