"""A module on F.unfold; the pointwise step is a linear layer on channels-last pixels."""

import torch
import torch.nn.functional as F
from torch import nn


class DepthwiseSeparable(nn.Module):
    def __init__(self, depthwise, pointwise, stride, padding):
        super().__init__()
        self.depthwise = nn.Parameter(depthwise)
        self.pointwise = nn.Linear(pointwise.shape[1], pointwise.shape[0], bias=False)
        with torch.no_grad():
            self.pointwise.weight.copy_(pointwise.flatten(1))
        self.k, self.stride, self.padding = depthwise.shape[-1], stride, padding

    def forward(self, x):
        n, c, h, w = x.shape
        columns = F.unfold(x, self.k, padding=self.padding, stride=self.stride)
        columns = columns.view(n, c, self.k * self.k, -1)
        mid = (columns * self.depthwise.reshape(1, c, -1, 1)).sum(2)
        rows = (h + 2 * self.padding - self.k) // self.stride + 1
        return self.pointwise(mid.transpose(1, 2)).transpose(1, 2).unflatten(2, (rows, -1))


@torch.no_grad()
def depthwise_separable_conv(x, depthwise, pointwise, stride=1, padding=0):
    return DepthwiseSeparable(depthwise, pointwise, stride, padding)(x)


def parameter_counts(c_in, c_out, k):
    shapes = [(c_out, c_in, k, k)], [(c_in, 1, k, k), (c_out, c_in, 1, 1)]
    return tuple(sum(torch.Size(shape).numel() for shape in group) for group in shapes)
