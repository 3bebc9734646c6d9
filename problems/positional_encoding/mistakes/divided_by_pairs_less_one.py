"""WA
en: spreads the frequencies over pairs - 1 steps, so that the last is exactly 1/10000
zh: 频率按“对数减一”等分，最后一个恰好成了 1/10000
"""

import numpy as np


def positional_encoding(length, d_model):
    t = np.arange(length)[:, None]
    angles = t / np.power(10000.0, np.arange((d_model + 1) // 2) / max(1, (d_model + 1) // 2 - 1))
    table = np.zeros((length, d_model))
    table[:, 0::2] = np.sin(angles)
    table[:, 1::2] = np.cos(angles[:, : d_model // 2])
    return table
