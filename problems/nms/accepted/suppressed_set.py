"""A set of suppressed indices and the inequality without a division, in plain Python; a tuple."""


def nms(boxes, scores, iou_threshold):
    rows = boxes.tolist()
    areas = [(x2 - x1) * (y2 - y1) for x1, y1, x2, y2 in rows]
    order = sorted(range(len(rows)), key=lambda i: -scores[i])
    suppressed, kept = set(), []
    for place, i in enumerate(order):
        if i in suppressed:
            continue
        kept.append(i)
        for j in order[place + 1 :]:
            width = min(rows[i][2], rows[j][2]) - max(rows[i][0], rows[j][0])
            height = min(rows[i][3], rows[j][3]) - max(rows[i][1], rows[j][1])
            shared = max(width, 0) * max(height, 0)
            if shared > iou_threshold * (areas[i] + areas[j] - shared):
                suppressed.add(j)
    return tuple(kept)
