"""WA
en: equal boxes give 1 even if they have no area
zh: 两个框相同就返回 1，没有面积时也是如此
"""


def area(box):
    return (box[2] - box[0]) * (box[3] - box[1])


def giou(box_a, box_b):
    if (box_a == box_b).all():
        return 1.0
    w = max(0.0, min(box_a[2], box_b[2]) - max(box_a[0], box_b[0]))
    h = max(0.0, min(box_a[3], box_b[3]) - max(box_a[1], box_b[1]))
    shared = w * h
    union = area(box_a) + area(box_b) - shared
    hull = (max(box_a[2], box_b[2]) - min(box_a[0], box_b[0])) * (
        max(box_a[3], box_b[3]) - min(box_a[1], box_b[1])
    )
    if hull == 0:
        return 0.0
    return (shared / union if union > 0 else 0.0) - (hull - union) / hull
