"""WA
en: groups are ignored: every output channel reads the first channels of the input
zh: 忽略了 groups：每个输出通道都读输入最前面的几个通道
"""

import numpy as np


def conv2d_nchw(x, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    n, _, h, w = x.shape
    o, inner, kh, kw = weight.shape
    x = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    oh = (h + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    ow = (w + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    out = np.zeros((n, o, oh, ow))
    for i in range(oh):
        for j in range(ow):
            r, c = i * stride, j * stride
            patch = x[:, :inner, r : r + dilation * kh : dilation, c : c + dilation * kw : dilation]
            out[:, :, i, j] = np.tensordot(patch[:, :, :kh, :kw], weight, ([1, 2, 3], [1, 2, 3]))
    return out if bias is None else out + bias.reshape(1, -1, 1, 1)
