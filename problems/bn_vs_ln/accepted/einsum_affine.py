"""The whole of batch norm as one affine map a channel: y = a * x + b (folded, as for inference)."""

import numpy as np


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    n = x.size / x.shape[1]
    flat = x.reshape(*x.shape[:2], -1)
    mean, var = running_mean, running_var
    if training:
        mean = np.einsum("ncs->c", flat) / n
        offset = flat - mean[:, None]
        var = np.einsum("ncs,ncs->c", offset, offset) / n
    a = gamma / np.sqrt(var + eps)
    spread = [1, -1] + [1] * (x.ndim - 2)
    y = (x - mean.reshape(spread)) * a.reshape(spread) + beta.reshape(spread)
    if not training:
        return y, mean, var
    return y, running_mean + momentum * (mean - running_mean), (
        running_var + momentum * (var * n / (n - 1) - running_var)
    )


def layer_norm(x, gamma, beta, eps=1e-5):
    axes = tuple(x.ndim - 1 - i for i in range(gamma.ndim))
    x = x - np.mean(x, axis=axes, keepdims=True)
    return x / np.sqrt(np.mean(x * x, axis=axes, keepdims=True) + eps) * gamma + beta
