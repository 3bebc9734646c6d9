"""The groups cut apart and stacked behind one another on a new axis."""

import numpy as np


def channel_shuffle(x, groups):
    return np.stack(np.split(x, groups, axis=1), axis=2).reshape(x.shape)
