def ratio(a, b):
    w = max(min(a[2], b[2]) - max(a[0], b[0]), 0)
    h = max(min(a[3], b[3]) - max(a[1], b[1]), 0)
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h
    return w * h / union if union else 0


def nms(boxes, scores, iou_threshold):
    order = sorted(range(len(boxes)), key=lambda i: (-scores[i], i))
    place = 0
    while place < len(order):
        other = place + 1
        while other < len(order):
            if ratio(boxes[order[place]], boxes[order[other]]) > iou_threshold:
                del order[other]
            other += 1
        place += 1
    return order
