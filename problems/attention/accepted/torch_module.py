"""An nn.Module with a library softmax and the dtype's lowest number as the mask's fill."""

import math

import torch
from torch import nn


class Attention(nn.Module):
    def __init__(self, d_k):
        super().__init__()
        self.scale = math.sqrt(d_k)
        self.softmax = nn.Softmax(dim=-1)

    def forward(self, q, k, v, mask=None):
        scores = torch.matmul(q, k.mT) / self.scale
        if mask is not None:
            scores = scores.masked_fill(mask.logical_not(), torch.finfo(scores.dtype).min)
        return torch.matmul(self.softmax(scores), v)


def attention(q, k, v, mask=None):
    return Attention(q.size(-1))(q, k, v, mask)
