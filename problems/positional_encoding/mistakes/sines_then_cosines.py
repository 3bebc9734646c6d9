"""WA
en: puts all sines first and all cosines after them instead of alternating
zh: 先放全部正弦、再放全部余弦，没有交替
"""

import numpy as np


def positional_encoding(length, d_model):
    t = np.arange(length)[:, None]
    angles = t / np.power(10000.0, np.arange(0, d_model, 2) / d_model)
    table = np.zeros((length, d_model))
    half = angles.shape[1]
    table[:, :half] = np.sin(angles)
    table[:, half:] = np.cos(angles[:, : d_model // 2])
    return table
