"""PyTorch, written for batches and used for one pair."""

import torch


def pairwise(a, b):
    low, high = torch.max(a[:, None, :2], b[None, :, :2]), torch.min(a[:, None, 2:], b[None, :, 2:])
    shared = (high - low).clamp_min(0).prod(-1)
    size = lambda x: (x[:, 2:] - x[:, :2]).prod(-1)  # noqa: E731
    union = size(a)[:, None] + size(b)[None, :] - shared
    low, high = torch.min(a[:, None, :2], b[None, :, :2]), torch.max(a[:, None, 2:], b[None, :, 2:])
    hull = (high - low).prod(-1)
    iou = torch.nan_to_num(shared / union)
    return iou - torch.nan_to_num((hull - union) / hull)


def giou(box_a, box_b):
    return pairwise(box_a[None], box_b[None]).squeeze()
