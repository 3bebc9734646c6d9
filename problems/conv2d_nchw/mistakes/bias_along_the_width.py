"""RE
en: adds the bias of shape (O,) as it is, which lines it up with the width
zh: 形状为 (O,) 的 bias 直接相加，广播时对齐到了宽度这一维
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
        first = k // (o // groups) * inner
        channels = list(range(first, first + inner))
        for u in range(kh):
            for v in range(kw):
                top, left = u * dilation, v * dilation
                seen = x[:, channels, top::stride, left::stride][:, :, :oh, :ow]
                out[:, k] += np.einsum("ncij,c->nij", seen, weight[k, :, u, v])
    return out if bias is None else out + bias
