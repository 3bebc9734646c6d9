"""Every group is laid out as one stride of the answer."""

import numpy as np


def channel_shuffle(x, groups):
    each = x.shape[1] // groups
    out = np.empty(x.shape)
    for g in range(groups):
        out[:, g::groups] = x[:, g * each : (g + 1) * each]
    return out
