"""WA
en: reads the boxes as (x, y, width, height)
zh: 把框当成 (x, y, 宽, 高) 格式
"""


def iou(box_a, box_b):
    w = max(0.0, min(box_a[0] + box_a[2], box_b[0] + box_b[2]) - max(box_a[0], box_b[0]))
    h = max(0.0, min(box_a[1] + box_a[3], box_b[1] + box_b[3]) - max(box_a[1], box_b[1]))
    union = box_a[2] * box_a[3] + box_b[2] * box_b[3] - w * h
    return w * h / union if union > 0 else 0.0
