"""WA
en: only the width of the overlap is clamped at 0, the height may be negative
zh: 只把重叠的宽截断到 0，高仍可能为负
"""


def iou(box_a, box_b):
    w = max(0.0, min(box_a[2], box_b[2]) - max(box_a[0], box_b[0]))
    h = min(box_a[3], box_b[3]) - max(box_a[1], box_b[1])
    intersection = w * h
    union = (box_a[2] - box_a[0]) * (box_a[3] - box_a[1])
    union = union + (box_b[2] - box_b[0]) * (box_b[3] - box_b[1]) - intersection
    return intersection / union if union > 0 else 0.0
