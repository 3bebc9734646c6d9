# MLE boxes
"""Asks torch for a terabyte: its own error, not a MemoryError."""
import torch


def overlap(box_a, box_b):
    return torch.empty(1 << 38)[0]
