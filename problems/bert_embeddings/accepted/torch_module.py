"""PyTorch: a module with three nn.Embedding layers and a hand-written norm."""

import torch
from torch import nn


class LayerNorm(nn.Module):
    def __init__(self, gamma, beta, eps):
        super().__init__()
        self.gamma, self.beta, self.eps = nn.Parameter(gamma), nn.Parameter(beta), eps

    def forward(self, x):
        u = x.mean(-1, keepdim=True)
        s = (x - u).pow(2).mean(-1, keepdim=True)
        return self.gamma * ((x - u) / torch.sqrt(s + self.eps)) + self.beta


class Embeddings(nn.Module):
    def __init__(self, words, segments, positions, gamma, beta, eps):
        super().__init__()
        self.words = nn.Embedding.from_pretrained(words, padding_idx=0)
        self.segments = nn.Embedding.from_pretrained(segments)
        self.positions = nn.Embedding.from_pretrained(positions)
        self.norm = LayerNorm(gamma, beta, eps)

    def forward(self, ids, segment_ids):
        places = torch.arange(ids.size(1)).unsqueeze(0).expand_as(ids)
        return self.norm(self.words(ids) + self.segments(segment_ids) + self.positions(places))


def bert_embeddings(
    token_ids, segment_ids, token_table, segment_table, position_table, gamma, beta, eps=1e-12
):
    layer = Embeddings(token_table, segment_table, position_table, gamma, beta, eps).eval()
    return layer(token_ids, segment_ids)
