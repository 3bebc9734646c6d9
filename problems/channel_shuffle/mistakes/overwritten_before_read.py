"""WA
en: moves the channels one by one in the same array: some are overwritten before they are read
zh: 在同一个数组里逐个搬运通道：有的还没读就被覆盖了
"""

import numpy as np


def channel_shuffle(x, groups):
    x = np.array(x)
    each = x.shape[1] // groups
    for place in range(x.shape[1]):
        x[:, place] = x[:, place % groups * each + place // groups]
    return x
