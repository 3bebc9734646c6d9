"""A module that works in place on a copy of its own."""

import torch
from torch import nn


class Softmax(nn.Module):
    def __init__(self, dim):
        super().__init__()
        self.dim = dim

    def forward(self, x):
        top = torch.max(x, self.dim, keepdim=True).values
        out = x.clone().sub_(top).exp_()
        return out.div_(out.sum(self.dim, keepdim=True))


def softmax(x, axis=-1):
    return Softmax(axis)(x)
