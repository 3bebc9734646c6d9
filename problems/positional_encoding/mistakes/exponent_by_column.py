"""WA
en: every column has a frequency of its own; a cosine shares that of the sine before it
zh: 每一列各用一个频率；余弦应与它前面的正弦共用频率
"""

import numpy as np


def positional_encoding(length, d_model):
    column = np.arange(d_model)
    angles = np.arange(length)[:, None] / np.power(10000.0, column / d_model)
    return np.where(column % 2 == 0, np.sin(angles), np.cos(angles))
