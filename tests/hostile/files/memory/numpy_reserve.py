# MLE boxes
"""Asks for a terabyte and writes nothing."""
import numpy as np


def overlap(box_a, box_b):
    return np.empty(1 << 37)[0]
