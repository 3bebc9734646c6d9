import warnings

import numpy as np


def kmeans_quantize(weights, k, iterations):
    values = weights.ravel()
    centres = np.linspace(values.min(), values.max(), k)
    near = np.argmin(np.abs(np.subtract.outer(values, centres)), axis=1)
    for _ in range(iterations):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            centres = np.array([np.mean(values[near == code]) for code in range(k)])
        near = np.argmin(np.abs(np.subtract.outer(values, centres)), axis=1)
    return near.reshape(weights.shape), centres
