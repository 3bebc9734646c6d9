"""WA
en: divides by the area of the smallest box around both instead of the union
zh: 除以了外接矩形的面积，而不是并集面积
"""


def iou(box_a, box_b):
    w = max(0.0, min(box_a[2], box_b[2]) - max(box_a[0], box_b[0]))
    h = max(0.0, min(box_a[3], box_b[3]) - max(box_a[1], box_b[1]))
    width = max(box_a[2], box_b[2]) - min(box_a[0], box_b[0])
    height = max(box_a[3], box_b[3]) - min(box_a[1], box_b[1])
    return w * h / (width * height) if width * height > 0 else 0.0
