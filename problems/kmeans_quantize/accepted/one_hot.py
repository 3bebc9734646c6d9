"""Means by a matrix of memberships, distances squared."""

import numpy as np


def kmeans_quantize(weights, k, iterations):
    flat = np.array(weights, copy=True).ravel()
    codebook = np.linspace(flat.min(), flat.max(), num=k)
    for step in range(iterations + 1):
        codes = ((flat[None, :] - codebook[:, None]) ** 2).argmin(axis=0)
        if step == iterations:
            break
        members = np.eye(k)[codes]
        size = members.sum(axis=0)
        codebook = np.where(size > 0, members.T @ flat / np.where(size > 0, size, 1), codebook)
    return codes.reshape(weights.shape), codebook
