"""Greedy non-maximum suppression, in PyTorch."""

import torch


def nms(boxes: torch.Tensor, scores: torch.Tensor, iou_threshold: float) -> list[int]:
    """Indices of the kept boxes, best score first, of equal scores the lower index.

    ``boxes`` (n, 4) as (x1, y1, x2, y2), ``scores`` (n,). A box is dropped if its IoU with a
    kept one is greater than ``iou_threshold``.
    """
    left = torch.argsort(scores, descending=True, stable=True)  # indices by falling score
    kept: list[int] = []
    while left.numel():
        best, left = left[0], left[1:]
        kept.append(int(best))
        left = left[iou(boxes[best], boxes[left]) <= iou_threshold]
    return kept


def iou(box: torch.Tensor, others: torch.Tensor) -> torch.Tensor:
    """IoU of one box (4,) with each of ``others`` (m, 4); 0 where the union has no area."""
    top_left = torch.maximum(box[:2], others[:, :2])  # (m, 2)
    bottom_right = torch.minimum(box[2:], others[:, 2:])  # (m, 2)
    intersection = (bottom_right - top_left).clamp(min=0).prod(dim=1)  # (m,)
    areas = (others[:, 2:] - others[:, :2]).prod(dim=1)  # (m,)
    union = (box[2:] - box[:2]).prod() + areas - intersection  # (m,)
    return intersection / torch.where(union > 0, union, 1.0)
