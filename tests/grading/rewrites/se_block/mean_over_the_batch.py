import numpy as np


def se_block(x, w1, b1, w2, b2):
    squeezed = np.moveaxis(x, 1, 0).reshape(x.shape[1], -1).mean(1)  # (c,)
    hidden = np.maximum(w1.dot(squeezed) + b1, 0)
    gate = 0.5 + 0.5 * np.tanh((w2.dot(hidden) + b2) / 2)
    return x * gate.reshape(-1, 1, 1)
