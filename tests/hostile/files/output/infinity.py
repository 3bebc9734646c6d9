# WA boxes
"""Infinite."""
import numpy as np


def overlap(box_a, box_b):
    return np.inf
