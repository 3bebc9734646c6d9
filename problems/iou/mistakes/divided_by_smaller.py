"""WA
en: divides by the smaller box's area instead of the union (overlap coefficient)
zh: 除以了较小框的面积，而不是并集面积
"""


def iou(box_a, box_b):
    w = max(0.0, min(box_a[2], box_b[2]) - max(box_a[0], box_b[0]))
    h = max(0.0, min(box_a[3], box_b[3]) - max(box_a[1], box_b[1]))
    a = (box_a[2] - box_a[0]) * (box_a[3] - box_a[1])
    b = (box_b[2] - box_b[0]) * (box_b[3] - box_b[1])
    smaller = min(a, b)
    return w * h / smaller if smaller > 0 else 0.0
