def ratio(a, b):
    w = max(min(a[2], b[2]) - max(a[0], b[0]), 0)
    h = max(min(a[3], b[3]) - max(a[1], b[1]), 0)
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h
    return w * h / union if union else 0


def nms(boxes, scores, iou_threshold):
    kept = []
    for _, index in sorted(zip(scores.tolist(), range(len(boxes)), strict=True), reverse=True):
        if all(ratio(boxes[k], boxes[index]) <= iou_threshold for k in kept):
            kept.append(index)
    return kept
