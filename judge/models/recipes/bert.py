"""BERT adds two digits: a sentence of visual words in each segment, nineteen possible sums.

[CLS] first [SEP] second [SEP], as the paper packs pairs; the pooled first token is classified.
Pairs of unseen digits are the test. A linear model adds up evidence place by place and
cannot tell which digit made the sum, so it stays far behind.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

from judge.models.catalogue import load
from judge.models.training import Outcome, Split, fit
from judge.models.visual_words import SENTENCE, WORDS, Pairs, linear_on_words, sentences, sums

CLS, SEP = WORDS, WORDS + 1
VOCABULARY = WORDS + 2
LENGTH = 2 * SENTENCE + 3
DIM = 64


class Adder(nn.Module):  # type: ignore[misc]  # torch is not typed here
    """Packed pairs (n, 19) to logits of their sums (n, 19)."""

    def __init__(self) -> None:
        super().__init__()
        sizes = {"vocabulary": VOCABULARY, "positions": LENGTH, "dim": DIM, "hidden": 2 * DIM}
        self.bert = load("bert").build(**sizes, depth=2, heads=4, dropout=0.1)
        self.head = nn.Linear(DIM, 19)
        segments = (torch.arange(LENGTH) > SENTENCE + 1).long()
        self.register_buffer("segments", segments)

    def forward(self, ids: Tensor) -> Tensor:
        _, pooled = self.bert(ids, self.segments.expand(len(ids), -1))
        logits: Tensor = self.head(pooled)
        return logits


def pack(pairs: Pairs) -> Tensor:
    cls, sep = (torch.full((len(pairs.total), 1), token) for token in (CLS, SEP))
    return torch.cat([cls, pairs.first, sep, pairs.second, sep], dim=1)  # (n, 19)


def train(seed: int) -> Outcome:
    learnt, unseen = sums(sentences(seed), seed, 20_000, 2_000)
    split = Split(pack(learnt), learnt.total, pack(unseen), unseen.total)
    torch.manual_seed(seed)
    curves = fit(Adder(), split, seed=seed, epochs=6, batch=100, lr=2e-3)
    return Outcome(
        "right sums",
        curves["test"][-1],
        linear_on_words(split, VOCABULARY),
        "logistic regression on the words",
        curves,
    )
