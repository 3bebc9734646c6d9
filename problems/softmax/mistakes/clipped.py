"""WA
en: clips the numbers to ±500 against the overflow, which makes large ones equal
zh: 为防溢出把数值截断到 ±500，大的数因此变得一样
"""

import numpy as np


def softmax(x, axis=-1):
    powers = np.exp(np.clip(x, -500, 500))
    return powers / powers.sum(axis=axis, keepdims=True)
