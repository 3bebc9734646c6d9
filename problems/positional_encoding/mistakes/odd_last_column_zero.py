"""WA
en: leaves the last column of an odd width 0
zh: 列数为奇数时最后一列留成了 0
"""

import numpy as np


def positional_encoding(length, d_model):
    t = np.arange(length)[:, None]
    pairs = d_model // 2
    angles = t / np.power(10000.0, 2 * np.arange(pairs) / d_model)
    table = np.zeros((length, d_model))
    table[:, 0 : 2 * pairs : 2] = np.sin(angles)
    table[:, 1 : 2 * pairs : 2] = np.cos(angles)
    return table
