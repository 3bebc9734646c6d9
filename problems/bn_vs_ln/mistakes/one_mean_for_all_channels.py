"""WA
en: batch norm takes one mean and variance over all channels together
zh: 批归一化把所有通道放在一起，只算了一个均值和方差
"""

import numpy as np


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    axes = None
    shape = (1, -1) if x.ndim == 2 else (1, -1, 1, 1)
    mean, var = running_mean, running_var
    if training:
        mean, var = (np.full(x.shape[1], s) for s in (x.mean(), x.var()))
        unbiased = x.var(ddof=1)
        running_mean = (1 - momentum) * running_mean + momentum * mean
        running_var = (1 - momentum) * running_var + momentum * unbiased
    y = (x - mean.reshape(shape)) / np.sqrt(var.reshape(shape) + eps)
    return gamma.reshape(shape) * y + beta.reshape(shape), running_mean, running_var


def layer_norm(x, gamma, beta, eps=1e-5):
    axes = tuple(range(x.ndim - gamma.ndim, x.ndim))
    mean, var = x.mean(axis=axes, keepdims=True), x.var(axis=axes, keepdims=True)
    return gamma * (x - mean) / np.sqrt(var + eps) + beta
