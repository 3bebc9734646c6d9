"""PyTorch with broadcasting, returning a tensor without dimensions."""

import torch


def iou(box_a, box_b):
    a, b = box_a[None, :], box_b[None, :]
    low = torch.maximum(a[:, :2], b[:, :2])
    high = torch.minimum(a[:, 2:], b[:, 2:])
    shared = (high - low).clamp(min=0).prod(dim=1)
    area = (a[:, 2:] - a[:, :2]).prod(dim=1) + (b[:, 2:] - b[:, :2]).prod(dim=1)
    union = area - shared
    return torch.where(union > 0, shared / union, torch.zeros_like(union))[0]
