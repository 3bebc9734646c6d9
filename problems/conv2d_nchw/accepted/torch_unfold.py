"""F.unfold lays the patches out as columns; a batched matrix product over the groups follows."""

import torch.nn.functional as F


def conv2d_nchw(x, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    n, o = x.shape[0], weight.shape[0]
    kernel = tuple(weight.shape[2:])
    columns = F.unfold(x, kernel, dilation=dilation, padding=padding, stride=stride)
    columns = columns.reshape(n, groups, -1, columns.shape[-1])
    y = weight.reshape(groups, o // groups, -1) @ columns
    height = (x.shape[2] + 2 * padding - dilation * (kernel[0] - 1) - 1) // stride + 1
    y = y.reshape(n, o, height, -1)
    return y if bias is None else y + bias.reshape(1, o, 1, 1)
