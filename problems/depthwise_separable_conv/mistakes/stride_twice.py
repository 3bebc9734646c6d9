"""WA
en: the pointwise step takes the stride once more
zh: pointwise 这一步又用了一次步长
"""

import numpy as np


def depthwise_separable_conv(x, depthwise, pointwise, stride=1, padding=0):
    k = depthwise.shape[-1]
    x = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    oh, ow = (x.shape[2] - k) // stride + 1, (x.shape[3] - k) // stride + 1
    mid = np.zeros((x.shape[0], x.shape[1], oh, ow))
    for i in range(oh):
        for j in range(ow):
            r, c = i * stride, j * stride
            mid[:, :, i, j] = (x[:, :, r : r + k, c : c + k] * depthwise[:, 0]).sum(axis=(2, 3))
    return np.einsum("oc,nchw->nohw", pointwise[:, :, 0, 0], mid)[:, :, ::stride, ::stride]


def parameter_counts(c_in, c_out, k):
    return c_in * c_out * k * k, c_in * k * k + c_in * c_out
