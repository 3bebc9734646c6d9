import numpy as np


def channel_shuffle(x, groups):
    table = np.array(np.split(x, groups, axis=1))  # (g, n, k, h, w)
    return table.transpose(1, 0, 3, 2, 4).reshape(x.shape)
