import numpy as np


def moments(x, over):
    count = np.prod([x.shape[axis] for axis in over])
    centre = x.sum(over, keepdims=True) / count
    spread = ((x - centre) ** 2).sum(over, keepdims=True)
    return centre, spread, count


def batch_norm(x, gamma, beta, running_mean, running_var, training, momentum=0.1, eps=1e-5):
    def wide(vector):
        return np.expand_dims(vector, tuple(range(1, x.ndim - 1)))

    if not training:
        scale = gamma / np.sqrt(running_var + eps)
        return (x - wide(running_mean)) * wide(scale) + wide(beta), running_mean, running_var
    over = tuple(axis for axis in range(x.ndim) if axis != 1)
    centre, spread, count = moments(x, over)
    here, around, pixels = moments(x, (2, 3)) if x.ndim == 4 else (centre, spread, count)
    y = wide(gamma) * (x - here) * (around / pixels + eps) ** -0.5 + wide(beta)
    mean = running_mean + momentum * (centre.ravel() - running_mean)
    var = running_var + momentum * (spread.ravel() / (count - 1) - running_var)
    return y, mean, var


def layer_norm(x, gamma, beta, eps=1e-5):
    over = tuple(range(x.ndim)[x.ndim - gamma.ndim :])
    centre, spread, count = moments(x, over)
    return (x - centre) / (spread / count + eps) ** 0.5 * gamma + beta
