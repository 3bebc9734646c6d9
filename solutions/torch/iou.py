"""Intersection over Union of two boxes, in PyTorch."""

import torch


def iou(box_a: torch.Tensor, box_b: torch.Tensor) -> torch.Tensor:
    """Intersection over union of two boxes (x1, y1, x2, y2), each of shape (4,).

    Returns a tensor without dimensions, from 0 to 1; 0.0 where both boxes have no area.
    """
    top_left = torch.maximum(box_a[:2], box_b[:2])  # (2,)
    bottom_right = torch.minimum(box_a[2:], box_b[2:])  # (2,)
    width, height = (bottom_right - top_left).clamp(min=0)
    intersection = width * height
    union = area(box_a) + area(box_b) - intersection
    return intersection / union if union > 0 else torch.zeros(())


def area(box: torch.Tensor) -> torch.Tensor:
    return (box[2] - box[0]) * (box[3] - box[1])
