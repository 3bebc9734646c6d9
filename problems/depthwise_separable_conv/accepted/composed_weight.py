"""Both steps composed into one full weight first; then plain loops over the windows."""

import numpy as np


def depthwise_separable_conv(x, depthwise, pointwise, stride=1, padding=0):
    weight = pointwise * depthwise[:, 0][None]
    k = weight.shape[-1]
    padded = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    tops = range(0, padded.shape[2] - k + 1, stride)
    lefts = range(0, padded.shape[3] - k + 1, stride)
    flat = weight.reshape(len(weight), -1).T
    rows = [
        np.stack([padded[:, :, i : i + k, j : j + k].reshape(len(x), -1) @ flat for j in lefts], -1)
        for i in tops
    ]
    return np.stack(rows, axis=2)


def parameter_counts(c_in, c_out, k):
    standard = np.prod([c_out, c_in, k, k], dtype=np.int64)
    separable = np.prod([c_in, 1, k, k], dtype=np.int64) + np.prod([c_out, c_in, 1, 1])
    return [int(standard), int(separable)]
