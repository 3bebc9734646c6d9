"""WA
en: gives -1 where the hull has no area
zh: 外接矩形没有面积时返回了 -1
"""


def area(box):
    return (box[2] - box[0]) * (box[3] - box[1])


def giou(box_a, box_b):
    w = max(0.0, min(box_a[2], box_b[2]) - max(box_a[0], box_b[0]))
    h = max(0.0, min(box_a[3], box_b[3]) - max(box_a[1], box_b[1]))
    shared = w * h
    union = area(box_a) + area(box_b) - shared
    hull = (max(box_a[2], box_b[2]) - min(box_a[0], box_b[0])) * (
        max(box_a[3], box_b[3]) - min(box_a[1], box_b[1])
    )
    iou = shared / union if union > 0 else 0.0
    return iou - (hull - union) / hull if hull > 0 else -1.0
