"""An nn.Module with Linear layers, chunk and heads folded into the batch."""

import math

import torch
from torch import nn


class SelfAttention(nn.Module):
    def __init__(self, w_qkv, b_qkv, w_out, b_out, heads):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(w_qkv.shape[1], w_qkv.shape[0])
        self.out = nn.Linear(*w_out.shape)
        for layer, weight, bias in ((self.qkv, w_qkv, b_qkv), (self.out, w_out, b_out)):
            layer.weight, layer.bias = nn.Parameter(weight), nn.Parameter(bias)

    def forward(self, x, mask):
        n, length, width = x.shape
        d = width // self.heads

        def fold(t):
            return t.reshape(n, length, self.heads, d).transpose(1, 2).reshape(-1, length, d)

        q, k, v = map(fold, self.qkv(x).chunk(3, dim=-1))
        scores = torch.bmm(q, k.transpose(1, 2)) / math.sqrt(d)
        if mask is not None:
            mask = mask.expand(n, self.heads, length, length).reshape(-1, length, length)
            scores = scores.masked_fill(mask.logical_not(), float("-inf"))
        mixed = torch.bmm(nn.functional.softmax(scores, dim=-1), v)
        mixed = mixed.reshape(n, self.heads, length, d).permute(0, 2, 1, 3)
        return self.out(mixed.flatten(2))


def multi_head_attention(x, w_qkv, b_qkv, w_out, b_out, num_heads, mask=None):
    with torch.no_grad():
        return SelfAttention(w_qkv, b_qkv, w_out, b_out, num_heads)(x, mask)
