"""RE
en: has as many cosines as sines, which does not fit an odd width
zh: 余弦和正弦一样多，列数为奇数时放不下
"""

import numpy as np


def positional_encoding(length, d_model):
    t = np.arange(length)[:, None]
    angles = t / np.power(10000.0, np.arange(0, d_model, 2) / d_model)
    table = np.zeros((length, d_model))
    table[:, 0::2] = np.sin(angles)
    table[:, 1::2] = np.cos(angles)
    return table
