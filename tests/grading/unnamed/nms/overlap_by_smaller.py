def share(a, b):
    w = min(a[2], b[2]) - max(a[0], b[0])
    h = min(a[3], b[3]) - max(a[1], b[1])
    if w <= 0 or h <= 0:
        return 0.0
    return w * h / min((box[2] - box[0]) * (box[3] - box[1]) for box in (a, b))


def nms(boxes, scores, iou_threshold):
    kept = []
    for index in sorted(range(len(boxes)), key=lambda i: (-scores[i], i)):
        if all(share(boxes[k], boxes[index]) <= iou_threshold for k in kept):
            kept.append(index)
    return kept
