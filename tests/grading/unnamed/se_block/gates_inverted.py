import numpy as np


def se_block(x, w1, b1, w2, b2):
    hidden = np.maximum(x.mean((2, 3)) @ w1.T + b1, 0)
    z = hidden @ w2.T + b2
    return x * np.exp(-np.logaddexp(0, z))[..., None, None]
