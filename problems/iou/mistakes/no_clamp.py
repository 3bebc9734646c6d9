"""WA
en: width and height of the overlap are not clamped at 0, so two negatives make a positive area
zh: 没有把重叠的宽和高截断到 0，负负得正算出了面积
"""


def iou(box_a, box_b):
    w = min(box_a[2], box_b[2]) - max(box_a[0], box_b[0])
    h = min(box_a[3], box_b[3]) - max(box_a[1], box_b[1])
    intersection = w * h
    union = (box_a[2] - box_a[0]) * (box_a[3] - box_a[1])
    union = union + (box_b[2] - box_b[0]) * (box_b[3] - box_b[1]) - intersection
    return intersection / union if union else 0.0
