"""Tap by tap on the padded tensor, the pointwise step as a tensordot."""

import torch
import torch.nn.functional as F


def depthwise_separable_conv(x, depthwise, pointwise, stride=1, padding=0):
    x = F.pad(x, [padding] * 4)
    k = depthwise.size(-1)
    last_row, last_column = x.size(2) - k + 1, x.size(3) - k + 1
    mid = 0
    for u in range(k):
        for v in range(k):
            part = x[:, :, u : u + last_row : stride, v : v + last_column : stride]
            mid = mid + part * depthwise[:, 0, u, v].view(-1, 1, 1)
    return torch.tensordot(pointwise[..., 0, 0], mid, dims=([1], [1])).movedim(0, 1)


def parameter_counts(c_in, c_out, k):
    return torch.tensor([c_in * c_out * k * k, c_in * k * k + c_in * c_out])
