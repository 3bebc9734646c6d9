# OLE boxes
"""An array larger than may be sent."""
import numpy as np


def overlap(box_a, box_b):
    return np.zeros(2 << 20)
