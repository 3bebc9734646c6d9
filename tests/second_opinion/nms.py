"""By the definition alone: a box stays if no better box that stays overlaps it too much."""

from fractions import Fraction
from functools import cache

SOURCE = "brute force by recursion on the definition, with IoUs in exact fractions"


def nms(boxes, scores, iou_threshold):
    exact = [tuple(map(Fraction, box)) for box in boxes.tolist()]
    values = scores.tolist()
    ranks = [(-score, index) for index, score in enumerate(values)]

    @cache
    def stays(index):
        better = [other for other in range(len(exact)) if ranks[other] < ranks[index]]
        return not any(iou(exact[index], exact[b]) > iou_threshold and stays(b) for b in better)

    return [index for _, index in sorted(ranks) if stays(index)]


def iou(a, b):
    width, height = min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1])
    shared = max(width, 0) * max(height, 0)
    union = sum((box[2] - box[0]) * (box[3] - box[1]) for box in (a, b)) - shared
    return shared / union if union else 0
