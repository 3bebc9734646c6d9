"""WA
en: adds 1 to every width and height, as for integer pixel boxes
zh: 宽和高都多加了 1（整数像素框的算法）
"""


def iou(box_a, box_b):
    w = max(0.0, min(box_a[2], box_b[2]) - max(box_a[0], box_b[0]) + 1)
    h = max(0.0, min(box_a[3], box_b[3]) - max(box_a[1], box_b[1]) + 1)
    a = (box_a[2] - box_a[0] + 1) * (box_a[3] - box_a[1] + 1)
    b = (box_b[2] - box_b[0] + 1) * (box_b[3] - box_b[1] + 1)
    return w * h / (a + b - w * h)
