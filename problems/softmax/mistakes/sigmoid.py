"""WA
en: applies a sigmoid to every number on its own
zh: 对每个数单独做了 sigmoid
"""

import numpy as np


def softmax(x, axis=-1):
    return 0.5 * (1 + np.tanh(0.5 * x))
