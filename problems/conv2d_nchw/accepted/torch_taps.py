"""A module that goes from group to group and tap to tap, and stacks what it finds."""

import torch
from torch import nn


class Conv(nn.Module):
    def __init__(self, stride, padding, dilation, groups):
        super().__init__()
        self.pad = nn.ZeroPad2d(padding)
        self.stride, self.dilation, self.groups = stride, dilation, groups

    def one_group(self, x, weight):
        kh, kw = weight.shape[2:]
        rows = (x.shape[2] - self.dilation * (kh - 1) - 1) // self.stride + 1
        columns = (x.shape[3] - self.dilation * (kw - 1) - 1) // self.stride + 1
        total = 0
        for u in range(kh):
            for v in range(kw):
                part = x[:, :, u * self.dilation :: self.stride, v * self.dilation :: self.stride]
                part = part[:, :, :rows, :columns].permute(0, 2, 3, 1)
                total = total + part @ weight[:, :, u, v].T
        return total.permute(0, 3, 1, 2)

    def forward(self, x, weight, bias=None):
        pairs = zip(
            self.pad(x).chunk(self.groups, dim=1), weight.chunk(self.groups, dim=0), strict=True
        )
        y = torch.cat([self.one_group(part, block) for part, block in pairs], dim=1)
        if bias is not None:
            y = y + bias.view(-1, 1, 1)
        return y


def conv2d_nchw(x, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    return Conv(stride, padding, dilation, groups)(x, weight, bias)
