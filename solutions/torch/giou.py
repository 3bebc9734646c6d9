"""Generalised intersection over union of two boxes, in PyTorch."""

import torch


def giou(box_a: torch.Tensor, box_b: torch.Tensor) -> torch.Tensor:
    """GIoU of two boxes (x1, y1, x2, y2), each of shape (4,); from -1 to 1.

    Without any area in the boxes the IoU counts as 0, without any in the hull the penalty.
    """
    zero = torch.zeros(())
    inner = torch.minimum(box_a[2:], box_b[2:]) - torch.maximum(box_a[:2], box_b[:2])  # (2,)
    intersection = inner.clamp(min=0).prod()
    union = area(box_a) + area(box_b) - intersection
    outer = torch.maximum(box_a[2:], box_b[2:]) - torch.minimum(box_a[:2], box_b[:2])  # (2,)
    hull = outer.prod()
    iou = intersection / union if union > 0 else zero
    penalty = (hull - union) / hull if hull > 0 else zero
    return iou - penalty


def area(box: torch.Tensor) -> torch.Tensor:
    return (box[2:] - box[:2]).prod()
