"""WA
en: the dilation spreads the taps, but the output's size is that of an undilated kernel
zh: 采样点按 dilation 散开了，但输出尺寸仍按没有空洞的核计算
"""

import numpy as np


def conv2d_nchw(x, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    n, c, h, w = x.shape
    o, inner, kh, kw = weight.shape
    x = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    oh = (h + 2 * padding - kh) // stride + 1
    ow = (w + 2 * padding - kw) // stride + 1
    x = np.pad(x, ((0, 0), (0, 0), (0, dilation * kh), (0, dilation * kw)))
    out = np.zeros((n, o, oh, ow))
    for k in range(o):
        first = k // (o // groups) * inner
        channels = list(range(first, first + inner))
        for u in range(kh):
            for v in range(kw):
                top, left = u * dilation, v * dilation
                seen = x[:, channels, top::stride, left::stride][:, :, :oh, :ow]
                out[:, k] += np.einsum("ncij,c->nij", seen, weight[k, :, u, v])
    return out if bias is None else out + bias[:, None, None]
