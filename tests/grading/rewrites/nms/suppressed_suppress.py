import torch


def nms(boxes, scores, iou_threshold):
    order = torch.sort(scores, descending=True, stable=True).indices
    ranked = boxes[order]
    low = torch.maximum(ranked[:, None, :2], ranked[None, :, :2])
    high = torch.minimum(ranked[:, None, 2:], ranked[None, :, 2:])
    inter = (high - low).clamp(min=0).prod(-1)
    area = (ranked[:, 2:] - ranked[:, :2]).prod(-1)
    union = area[:, None] + area[None] - inter
    iou = torch.where(union > 0, inter / union, torch.zeros(()))
    beaten = torch.triu(iou > iou_threshold, diagonal=1).any(0)
    return order[~beaten]
