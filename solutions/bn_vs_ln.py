"""Batch and layer normalisation: the same formula over different axes.

Sources: Ioffe and Szegedy (2015), Batch Normalization; Ba, Kiros and Hinton (2016), Layer
Normalization. Running values are updated as PyTorch does it.
"""

import numpy as np


def batch_norm(
    x: np.ndarray,
    gamma: np.ndarray,
    beta: np.ndarray,
    running_mean: np.ndarray,
    running_var: np.ndarray,
    training: bool,
    momentum: float = 0.1,
    eps: float = 1e-5,
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Normalise each channel of x, (N, C) or (N, C, H, W), and scale it by gamma, beta (C,).

    In training by the batch's own mean and biased variance, else by the running ones (C,).
    ``momentum`` is the weight of the new batch in the running values.

    Returns (y, new_mean, new_var): y has x's shape; the running values (C,) are updated
    (with the unbiased variance) in training, else unchanged. The inputs stay unchanged.
    """
    mean, var, new_mean, new_var = running_mean, running_var, running_mean, running_var
    if training:
        axes = (0, 2, 3)[: x.ndim - 1]
        mean, var = x.mean(axis=axes), x.var(axis=axes)  # (C,)
        new_mean = (1 - momentum) * running_mean + momentum * mean
        new_var = (1 - momentum) * running_var + momentum * x.var(axis=axes, ddof=1)
    channel = (len(gamma), 1, 1)[: x.ndim - 1]
    mean, var, gamma, beta = (each.reshape(channel) for each in (mean, var, gamma, beta))
    return gamma * (x - mean) / np.sqrt(var + eps) + beta, new_mean, new_var


def layer_norm(
    x: np.ndarray, gamma: np.ndarray, beta: np.ndarray, eps: float = 1e-5
) -> np.ndarray:
    """Normalise x over its trailing dimensions, those of gamma's and beta's shape.

    Returns an array of x's shape; the variance is the biased one. The inputs stay unchanged.
    """
    axes = tuple(range(-gamma.ndim, 0))
    mean = x.mean(axis=axes, keepdims=True)
    var = x.var(axis=axes, keepdims=True)
    return gamma * (x - mean) / np.sqrt(var + eps) + beta
