"""WA
en: the exponent is i / d instead of 2i / d
zh: 指数写成了 i / d，应为 2i / d
"""

import numpy as np


def positional_encoding(length, d_model):
    t = np.arange(length)[:, None]
    angles = t / np.power(10000.0, np.arange((d_model + 1) // 2) / d_model)
    table = np.zeros((length, d_model))
    table[:, 0::2] = np.sin(angles)
    table[:, 1::2] = np.cos(angles[:, : d_model // 2])
    return table
