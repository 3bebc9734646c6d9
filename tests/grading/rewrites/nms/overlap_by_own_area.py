def share(a, b):
    """What a covers of b."""
    w = min(a[2], b[2]) - max(a[0], b[0])
    h = min(a[3], b[3]) - max(a[1], b[1])
    if w <= 0 or h <= 0:
        return 0.0
    return w * h / ((b[2] - b[0]) * (b[3] - b[1]))


def nms(boxes, scores, iou_threshold):
    kept = []
    for index in sorted(range(len(boxes)), key=lambda i: (-scores[i], i)):
        if max((share(boxes[k], boxes[index]) for k in kept), default=0) <= iou_threshold:
            kept.append(index)
    return kept
