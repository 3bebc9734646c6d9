"""PyTorch: indices left shrink with a boolean mask."""

import torch


def nms(boxes, scores, iou_threshold):
    left = torch.sort(scores, descending=True, stable=True).indices
    areas = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    keep = []
    while left.numel() > 0:
        i = left[0]
        keep.append(i)
        rest = left[1:]
        xx1 = boxes[rest, 0].clamp(min=boxes[i, 0].item())
        yy1 = boxes[rest, 1].clamp(min=boxes[i, 1].item())
        xx2 = boxes[rest, 2].clamp(max=boxes[i, 2].item())
        yy2 = boxes[rest, 3].clamp(max=boxes[i, 3].item())
        inter = (xx2 - xx1).clamp(min=0) * (yy2 - yy1).clamp(min=0)
        ovr = inter / (areas[i] + areas[rest] - inter)
        left = rest[~(ovr > iou_threshold)]
    return torch.stack(keep) if keep else torch.empty(0, dtype=torch.int64)
