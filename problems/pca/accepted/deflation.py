"""Power iteration, one component after the other, each removed from the covariance."""

import numpy as np


def pca(x, k):
    centred = x - x.mean(axis=0)
    covariance = centred.T @ centred
    components = []
    for _ in range(k):
        vector = covariance[:, np.linalg.norm(covariance, axis=0).argmax()]
        squared = covariance / np.linalg.norm(covariance)
        for _ in range(14):  # the covariance to the power of 2 ** 14
            squared = squared @ squared
            squared = squared / np.linalg.norm(squared)
        vector = squared @ vector
        vector = vector / np.linalg.norm(vector)
        vector = covariance @ vector
        vector = vector / np.linalg.norm(vector)
        components.append(vector)
        covariance = covariance - (vector @ covariance @ vector) * np.outer(vector, vector)
    components = np.array(components)
    return components, centred @ components.T
