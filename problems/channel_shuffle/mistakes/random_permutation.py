"""WA
en: shuffles the channels at random; the shuffle is a fixed permutation
zh: 随机打乱了通道；这里的重排是固定的
"""

import numpy as np


def channel_shuffle(x, groups):
    return np.array(x)[:, np.random.default_rng(0).permutation(x.shape[1])]
