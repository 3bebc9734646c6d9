import numpy as np


def channel_shuffle(x, groups):
    flat = [np.concatenate([p.ravel() for p in np.split(one, groups)]) for one in x]
    size = flat[0].size // groups
    order = [g * size + place for place in range(size) for g in range(groups)]
    return np.array([one[order] for one in flat]).reshape(x.shape)
