"""WA
en: divides by the next even width for an odd one and cuts the last column off
zh: 列数为奇数时按下一个偶数算指数，再切掉最后一列
"""

import numpy as np


def positional_encoding(length, d_model):
    t = np.arange(length)[:, None]
    even = d_model + d_model % 2
    angles = t / np.power(10000.0, np.arange(0, even, 2) / even)
    table = np.zeros((length, even))
    table[:, 0::2] = np.sin(angles)
    table[:, 1::2] = np.cos(angles)
    return table[:, :d_model]
