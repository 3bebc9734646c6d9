# WA boxes
"""Sparse, quantised, meta and nested tensors."""
import torch


def overlap(box_a, box_b):
    return [torch.eye(3).to_sparse(), torch.empty(3, device="meta")]
