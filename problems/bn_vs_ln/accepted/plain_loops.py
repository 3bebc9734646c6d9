"""One channel or one row at a time in Python floats, two passes, written out."""

import itertools
import math


def moments(values):
    mean = math.fsum(values) / len(values)
    return mean, math.fsum((value - mean) ** 2 for value in values)


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    y, new_mean, new_var = x.copy(), running_mean.copy(), running_var.copy()
    for c in range(x.shape[1]):
        values = [float(value) for value in x[:, c].ravel()]
        mean, var = running_mean[c], running_var[c]
        if training:
            mean, squares = moments(values)
            var = squares / len(values)
            new_mean[c] += momentum * (mean - running_mean[c])
            new_var[c] += momentum * (squares / (len(values) - 1) - running_var[c])
        for place in itertools.product(range(x.shape[0]), *map(range, x.shape[2:])):
            at = (place[0], c, *place[1:])
            y[at] = gamma[c] * (x[at] - mean) / math.sqrt(var + eps) + beta[c]
    return [y, new_mean, new_var]


def layer_norm(x, gamma, beta, eps=1e-5):
    out = []
    for row in x.reshape(-1, gamma.size):
        mean, squares = moments([float(value) for value in row])
        scale = 1 / math.sqrt(squares / len(row) + eps)
        out.append((row - mean) * scale * gamma.ravel() + beta.ravel())
    return [float(value) for row in out for value in row] if x.ndim == 1 else rows(out, x.shape)


def rows(out, shape):
    import numpy as np

    return np.array(out).reshape(shape).tolist()
