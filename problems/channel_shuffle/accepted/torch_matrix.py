"""A module that multiplies by a permutation matrix of zeros and ones."""

import torch
from torch import nn


class Shuffle(nn.Module):
    def __init__(self, channels, groups):
        super().__init__()
        old = torch.arange(channels)
        each = channels // groups
        matrix = torch.zeros(channels, channels)
        matrix[old % each * groups + old // each, old] = 1
        self.register_buffer("matrix", matrix)

    def forward(self, x):
        return torch.einsum("dc,nchw->ndhw", self.matrix, x)


def channel_shuffle(x, groups):
    return Shuffle(x.shape[1], groups)(x)
