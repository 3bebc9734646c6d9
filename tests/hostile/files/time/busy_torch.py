# TLE boxes
"""The same in torch."""
import torch


def overlap(box_a, box_b):
    a = torch.ones(1000, 1000)
    while True:
        a = a @ a
        a /= a.max()
