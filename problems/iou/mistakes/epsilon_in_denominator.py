"""WA
en: a small constant in the denominator changes the result for small boxes
zh: 分母里加了小常数，框很小时结果就不对了
"""


def iou(box_a, box_b):
    w = max(0.0, min(box_a[2], box_b[2]) - max(box_a[0], box_b[0]))
    h = max(0.0, min(box_a[3], box_b[3]) - max(box_a[1], box_b[1]))
    a = (box_a[2] - box_a[0]) * (box_a[3] - box_a[1])
    b = (box_b[2] - box_b[0]) * (box_b[3] - box_b[1])
    return w * h / (a + b - w * h + 1e-6)
