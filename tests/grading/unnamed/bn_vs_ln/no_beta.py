import numpy as np


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    axes = (0, 2, 3)[: x.ndim - 1]
    mean, var = running_mean, running_var
    if training:
        mean, var = x.mean(axes), x.var(axes)
        running_mean = (1 - momentum) * running_mean + momentum * mean
        running_var = (1 - momentum) * running_var + momentum * x.var(axes, ddof=1)
    shape = (-1, 1, 1)[: x.ndim - 1]
    y = gamma.reshape(shape) * (x - mean.reshape(shape)) / np.sqrt(var.reshape(shape) + eps)
    return y, running_mean, running_var


def layer_norm(x, gamma, beta, eps=1e-5):
    axes = tuple(range(-gamma.ndim, 0))
    centred = x - x.mean(axes, keepdims=True)
    return gamma * centred / np.sqrt((centred**2).mean(axes, keepdims=True) + eps)
