"""CBAM: a gate for every channel, then a gate for every place.

Source: Woo et al. (2018), CBAM: Convolutional Block Attention Module, section 3.
"""

import numpy as np


def sigmoid(z: np.ndarray) -> np.ndarray:
    return np.exp(-np.logaddexp(0, -z))  # 1 / (1 + exp(-z)) without overflow


def cbam(
    x: np.ndarray,
    w1: np.ndarray,
    b1: np.ndarray,
    w2: np.ndarray,
    b2: np.ndarray,
    spatial_weight: np.ndarray,
) -> np.ndarray:
    """Scale the channels, then the places, of x (N, C, H, W) by gates of its own making.

    w1 (R, C), b1 (R,) and w2 (C, R), b2 (C,) are the two layers of the shared MLP, stored
    (out, in), with a ReLU between; ``spatial_weight`` (1, 2, k, k), k odd, is the kernel
    for the maps of the mean and the maximum over channels, in this order.

    Returns an array of shape (N, C, H, W), without a residual. The inputs stay unchanged.
    """

    def mlp(pooled: np.ndarray) -> np.ndarray:  # (n, c) to (n, c)
        return np.maximum(pooled @ w1.T + b1, 0) @ w2.T + b2

    channel_gates = sigmoid(mlp(x.mean(axis=(2, 3))) + mlp(x.max(axis=(2, 3))))  # (n, c)
    scaled = x * channel_gates[:, :, None, None]  # (n, c, h, w)

    maps = np.stack([scaled.mean(axis=1), scaled.max(axis=1)], axis=1)  # (n, 2, h, w)
    height, width = x.shape[2:]
    k = spatial_weight.shape[-1]
    p = k // 2
    padded = np.pad(maps, ((0, 0), (0, 0), (p, p), (p, p)))
    total = np.zeros((len(x), height, width))
    for u in range(k):
        for v in range(k):
            seen = padded[:, :, u : u + height, v : v + width]  # (n, 2, h, w)
            total += np.einsum("q,nqij->nij", spatial_weight[0, :, u, v], seen)
    return scaled * sigmoid(total)[:, None]  # (n, c, h, w)
