import numpy as np


def assign(values, centres):
    distances = np.abs(np.subtract.outer(values, centres))
    return np.where(np.isnan(distances), np.inf, distances).argmin(axis=1)


def kmeans_quantize(weights, k, iterations):
    values = weights.flatten()
    centres = np.linspace(values.min(), values.max(), k)
    for _ in range(iterations):
        member = assign(values, centres)[:, None] == np.arange(k)
        with np.errstate(invalid="ignore", divide="ignore"):
            centres = (values @ member) / member.sum(axis=0)
    return assign(values, centres).reshape(weights.shape), centres
