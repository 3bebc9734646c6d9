def pixels(first, last):
    return max(last - first + 1, 0)


def ratio(a, b):
    shared = pixels(max(a[0], b[0]), min(a[2], b[2])) * pixels(max(a[1], b[1]), min(a[3], b[3]))
    own = [pixels(box[0], box[2]) * pixels(box[1], box[3]) for box in (a, b)]
    return shared / (own[0] + own[1] - shared)


def nms(boxes, scores, iou_threshold):
    kept = []
    for index in sorted(range(len(boxes)), key=lambda i: (-scores[i], i)):
        if not any(ratio(boxes[k], boxes[index]) > iou_threshold for k in kept):
            kept.append(index)
    return kept
