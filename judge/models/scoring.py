"""How well found boxes agree with the true ones."""

from __future__ import annotations

import torch
from torch import Tensor

from judge.hints import Iterable


def overlaps(a: Tensor, b: Tensor) -> Tensor:
    """IoU of boxes a (n, 4) with b (m, 4): (n, m)."""
    low = torch.maximum(a[:, None, :2], b[None, :, :2])
    high = torch.minimum(a[:, None, 2:], b[None, :, 2:])
    shared = (high - low).clamp(min=0).prod(2)
    areas = (a[:, 2:] - a[:, :2]).prod(1)[:, None] + (b[:, 2:] - b[:, :2]).prod(1)
    return shared / (areas - shared).clamp(min=1e-9)


def f1(images: Iterable[tuple[Tensor, Tensor, Tensor, Tensor]], iou: float = 0.5) -> float:
    """F1 of detections: for each image found boxes, their labels, true boxes, true labels.

    Found boxes come best first; each takes the free true box of its label that it overlaps
    most, if by ``iou`` or more.
    """
    right = found_count = true_count = 0
    for found, labels, true, true_labels in images:
        found_count, true_count = found_count + len(found), true_count + len(true)
        table = overlaps(found, true) * (labels[:, None] == true_labels)
        for row in table:
            best = int(row.argmax())
            if row[best] >= iou:
                right += 1
                table[:, best] = 0
    return 2 * right / max(found_count + true_count, 1)
