"""WA
en: doubles the exponent of the even column numbers once more (4i / d)
zh: 对已经是偶数的列号又乘了 2，指数成了 4i / d
"""

import numpy as np


def positional_encoding(length, d_model):
    t = np.arange(length)[:, None]
    angles = t / np.power(10000.0, 2 * np.arange(0, d_model, 2) / d_model)
    table = np.zeros((length, d_model))
    table[:, 0::2] = np.sin(angles)
    table[:, 1::2] = np.cos(angles[:, : d_model // 2])
    return table
