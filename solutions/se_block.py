"""The squeeze-and-excitation block.

Source: Hu, Shen and Sun (2018), Squeeze-and-Excitation Networks, section 3.
"""

import numpy as np


def sigmoid(z: np.ndarray) -> np.ndarray:
    return np.exp(-np.logaddexp(0, -z))  # 1 / (1 + exp(-z)) without overflow


def se_block(
    x: np.ndarray, w1: np.ndarray, b1: np.ndarray, w2: np.ndarray, b2: np.ndarray
) -> np.ndarray:
    """Scale the channels of x (N, C, H, W) by gates that the channels' means decide.

    w1 (R, C), b1 (R,) and w2 (C, R), b2 (C,) are two linear layers, stored (out, in);
    ReLU follows the first, the logistic sigmoid the second.

    Returns an array of shape (N, C, H, W). The inputs stay unchanged.
    """
    squeezed = x.mean(axis=(2, 3))  # (n, c)
    hidden = np.maximum(squeezed @ w1.T + b1, 0)  # (n, r)
    gates = sigmoid(hidden @ w2.T + b2)  # (n, c)
    return x * gates[:, :, None, None]  # (n, c, h, w)
