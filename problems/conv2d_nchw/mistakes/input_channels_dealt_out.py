"""WA
en: deals input channels out to the groups in turn instead of in consecutive blocks
zh: 输入通道轮流分给各组，而不是切成连续的块
"""

import numpy as np


def conv2d_nchw(x, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    n, c, h, w = x.shape
    o, inner, kh, kw = weight.shape
    x = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    oh = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    ow = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    out = np.zeros((n, o, oh, ow))
    for k in range(o):
        channels = list(range(k // (o // groups), c, groups))
        for u in range(kh):
            for v in range(kw):
                top, left = u * dilation, v * dilation
                seen = x[:, channels, top::stride, left::stride][:, :, :oh, :ow]
                out[:, k] += np.einsum("ncij,c->nij", seen, weight[k, :, u, v])
    return out if bias is None else out + bias[:, None, None]
