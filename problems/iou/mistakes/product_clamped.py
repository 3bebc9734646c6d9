"""WA
en: the product of width and height is clamped at 0 rather than each of them
zh: 只对宽高的乘积截断到 0，没有分别截断宽和高
"""


def iou(box_a, box_b):
    w = min(box_a[2], box_b[2]) - max(box_a[0], box_b[0])
    h = min(box_a[3], box_b[3]) - max(box_a[1], box_b[1])
    intersection = max(0.0, w * h)
    union = (box_a[2] - box_a[0]) * (box_a[3] - box_a[1])
    union = union + (box_b[2] - box_b[0]) * (box_b[3] - box_b[1]) - intersection
    return intersection / union if union > 0 else 0.0
