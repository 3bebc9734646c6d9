"""WA
en: computes the variance as E[x²] - E[x]², which cancels far from zero
zh: 用 E[x²] − E[x]² 算方差，数值远离零时严重抵消
"""

import numpy as np


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    axes = (0,) if x.ndim == 2 else (0, 2, 3)
    shape = (1, -1) if x.ndim == 2 else (1, -1, 1, 1)
    mean, var = running_mean, running_var
    if training:
        mean = x.mean(axis=axes)
        var = np.maximum((x**2).mean(axis=axes) - mean**2, 0)
        m = x.size // x.shape[1]
        unbiased = var * m / (m - 1)
        running_mean = (1 - momentum) * running_mean + momentum * mean
        running_var = (1 - momentum) * running_var + momentum * unbiased
    y = (x - mean.reshape(shape)) / np.sqrt(var.reshape(shape) + eps)
    return gamma.reshape(shape) * y + beta.reshape(shape), running_mean, running_var


def layer_norm(x, gamma, beta, eps=1e-5):
    axes = tuple(range(x.ndim - gamma.ndim, x.ndim))
    mean = x.mean(axis=axes, keepdims=True)
    var = np.maximum((x * x).mean(axis=axes, keepdims=True) - mean * mean, 0)
    return gamma * (x - mean) / np.sqrt(var + eps) + beta
