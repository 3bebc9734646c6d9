"""PyTorch's own layer, in float64."""

import torch

SOURCE = "torch.nn.functional.conv2d"


def conv2d_nchw(x, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    x, weight = (torch.from_numpy(array.copy()) for array in (x, weight))
    bias = None if bias is None else torch.from_numpy(bias.copy())
    layer = torch.nn.functional.conv2d
    return layer(x, weight, bias, stride, padding, dilation, groups).numpy()
