# TLE boxes
"""A matrix product that takes minutes, in one call of BLAS."""
import numpy as np


def overlap(box_a, box_b):
    a = np.ones((1500, 1500))
    while True:
        a = a @ a
        a /= a.max()
