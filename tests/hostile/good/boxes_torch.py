import torch


def overlap(box_a, box_b):
    sides = torch.minimum(box_a[2:], box_b[2:]) - torch.maximum(box_a[:2], box_b[:2])
    return sides.clamp(min=0).prod()
