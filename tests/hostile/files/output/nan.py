# WA boxes
"""Not a number."""
import numpy as np


def overlap(box_a, box_b):
    return np.nan
