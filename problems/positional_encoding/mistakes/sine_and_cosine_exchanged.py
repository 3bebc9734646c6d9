"""WA
en: cosines in the even columns and sines in the odd ones
zh: 偶数列放了余弦，奇数列放了正弦
"""

import numpy as np


def positional_encoding(length, d_model):
    t = np.arange(length)[:, None]
    angles = t / np.power(10000.0, np.arange(0, d_model, 2) / d_model)
    table = np.zeros((length, d_model))
    table[:, 0::2] = np.cos(angles)
    table[:, 1::2] = np.sin(angles[:, : d_model // 2])
    return table
