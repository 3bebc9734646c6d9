"""WA
en: counts positions from 1
zh: 位置从 1 开始数了
"""

import numpy as np


def positional_encoding(length, d_model):
    t = np.arange(1, length + 1)[:, None]
    angles = t / np.power(10000.0, np.arange(0, d_model, 2) / d_model)
    table = np.zeros((length, d_model))
    table[:, 0::2] = np.sin(angles)
    table[:, 1::2] = np.cos(angles[:, : d_model // 2])
    return table
