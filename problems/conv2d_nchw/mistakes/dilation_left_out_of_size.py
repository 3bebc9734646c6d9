"""RE
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
    rows, columns = dilation * np.arange(kh), dilation * np.arange(kw)
    out = np.zeros((n, o, oh, ow))
    for k in range(o):
        first = k // (o // groups) * inner
        for i in range(oh):
            for j in range(ow):
                seen = x[:, first : first + inner, i * stride + rows[:, None], j * stride + columns]
                out[:, k, i, j] = (seen * weight[k]).sum(axis=(1, 2, 3))
    return out if bias is None else out + bias[:, None, None]
