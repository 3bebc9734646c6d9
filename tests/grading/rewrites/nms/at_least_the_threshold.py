def ratio(a, b):
    w = min(a[2], b[2]) - max(a[0], b[0])
    h = min(a[3], b[3]) - max(a[1], b[1])
    if w <= 0 or h <= 0:
        return 0.0
    return w * h / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h)


def nms(boxes, scores, iou_threshold):
    rows, values = boxes.tolist(), scores.tolist()
    kept = []
    for index in sorted(range(len(rows)), key=lambda i: -values[i]):
        if any(ratio(rows[index], rows[other]) >= iou_threshold for other in kept):
            continue
        kept.append(index)
    return kept
