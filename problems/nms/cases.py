"""Clusters, chains, ties, both ends of the threshold, boxes without area."""

from fractions import Fraction

import numpy as np

from judge.authoring import Suite, any_layout, exact

suite = Suite(check=exact())
MARGIN = 1e-5


def ious(boxes):
    """The (n, n) matrix of IoUs."""
    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    low = np.maximum(boxes[:, None, :2], boxes[None, :, :2])
    high = np.minimum(boxes[:, None, 2:], boxes[None, :, 2:])
    shared = np.maximum(high - low, 0).prod(axis=2)
    union = area[:, None] + area[None, :] - shared
    return np.divide(shared, union, out=np.zeros_like(shared), where=union > 0)


def clear(boxes, threshold):
    """A threshold near the wanted one that no IoU comes close to."""
    values = np.append(ious(boxes), [0.0, 1.0])
    while np.abs(values - threshold).min() < 100 * MARGIN:
        threshold = round(threshold + 0.0021, 6) if threshold < 0.9 else round(threshold - 0.4, 6)
    return threshold


def whole_boxes(draw, n, reach=8, most=8):
    """Boxes with whole coordinates, near enough to overlap."""
    corners = draw.integers(0, reach, (n, 2))
    return np.concatenate([corners, corners + draw.integers(1, most, (n, 2))], axis=1).astype(float)


def distinct_scores(draw, n):
    return draw.permutation(n).astype(float)


@suite.group(30)
def crowds(draw):
    """Boxes that overlap in all ways.
    zh: 以各种方式互相重叠的框。
    """
    n = draw.size(1, 14)
    boxes = whole_boxes(draw, n)
    return boxes, distinct_scores(draw, n), clear(boxes, draw.choice([0.5, 0.3, 0.7, 0.1]))


@suite.group(20)
def chains(draw):
    """Rows of boxes, each overlapping the next: what was dropped suppresses nothing.
    zh: 一串首尾相叠的框：已被去掉的框不再抑制别的框。
    """
    n = draw.size(3, 12)
    step = draw.integer(1, 2)
    left = step * np.arange(n)
    boxes = np.stack([left, np.zeros(n), left + 4, np.ones(n)], axis=1).astype(float)
    order = draw.permutation(n) if draw.boolean() else np.arange(n)
    return boxes[order], -np.arange(n, dtype=float), clear(boxes, 0.3 if step == 2 else 0.5)


@suite.group(20)
def equal_scores(draw):
    """Equal scores: the lower index comes first.
    zh: 得分相等：下标小的在前。
    """
    n = draw.size(2, 14)
    boxes = whole_boxes(draw, n, reach=6)
    return boxes, draw.integers(0, 2, n) / 2, clear(boxes, draw.choice([0.5, 0.3]))


@suite.group(5)
def many_equal_scores(draw):
    """Dozens of equal scores, few overlaps: the sort must be stable.
    zh: 几十个相等的得分，几乎不重叠：排序必须稳定。
    """
    n = draw.size(20, 60)
    boxes = whole_boxes(draw, n, reach=60, most=3)
    return boxes, draw.integers(0, 1, n).astype(float), clear(boxes, 0.5)


@suite.group(10)
def exactly_the_threshold(draw):
    """An IoU equal to the threshold does not suppress.
    zh: IoU 恰好等于阈值：不抑制。
    """
    x, y = draw.integers(-5, 5, 2)
    outer = np.array([x, y, x + 4, y + 2], float)
    inner = np.array([x, y, x + 2, y + 2], float)
    return np.array([outer, inner]), distinct_scores(draw, 2), 0.5


@suite.group(15)
def threshold_zero(draw):
    """Threshold 0: any overlap suppresses, touching does not.
    zh: 阈值为 0：只要有重叠就抑制，相接不算。
    """
    n = draw.size(2, 12)
    return whole_boxes(draw, n, reach=9, most=3), distinct_scores(draw, n), 0.0


@suite.group(8)
def threshold_one(draw):
    """Threshold 1: nothing is dropped, not even equal boxes.
    zh: 阈值为 1：什么都不去掉，完全相同的框也保留。
    """
    n = draw.size(1, 6)
    boxes = whole_boxes(draw, n, reach=2, most=2)
    return np.concatenate([boxes, boxes]), distinct_scores(draw, 2 * n), 1.0


@suite.group(10)
def equal_boxes(draw):
    """The same box several times: one stays.
    zh: 同一个框出现多次：只留一个。
    """
    n = draw.size(2, 10)
    boxes = whole_boxes(draw, draw.integer(1, 3), reach=40)
    boxes = boxes[draw.integers(0, len(boxes) - 1, n)]
    return boxes, distinct_scores(draw, n), clear(boxes, 0.5)


@suite.group(12)
def without_area(draw):
    """Points and segments among boxes: their IoU is 0, so they stay.
    zh: 框中混有点和线段：它们的 IoU 为 0，都保留。
    """
    n = draw.size(2, 10)
    boxes = whole_boxes(draw, n, reach=3, most=3)
    for low, share in ((0, 0.6), (1, 0.5)):
        flat = draw.booleans(n, share)
        boxes[flat, low + 2] = boxes[flat, low]
    threshold = draw.choice([0.0, 0.5])
    return boxes, distinct_scores(draw, n), threshold and clear(boxes, threshold)


@suite.group(10)
def small_boxes(draw):
    """Boxes with sides of a sixteenth to a half: IoU does not depend on scale.
    zh: 边长在 1/16 到 1/2 之间的小框：IoU 与尺度无关。
    """
    n = draw.size(2, 12)
    boxes = whole_boxes(draw, n) / 16
    return boxes, distinct_scores(draw, n), clear(boxes, draw.choice([0.5, 0.3]))


@suite.group(6)
def the_same_point(draw):
    """One point or segment several times: the IoU is 0 all the same, and all stay.
    zh: 同一个点或线段出现多次：IoU 仍为 0，全部保留。
    """
    n = draw.size(2, 5)
    x, y = draw.integers(-5, 5, 2)
    w, h = draw.choice([(0, 0), (2, 0), (0, 3)])
    boxes = np.array([[x, y, x + w, y + h]] * n, float)
    return boxes, distinct_scores(draw, n), draw.choice([0.5, 0.0, 1.0])


@suite.group(8)
def negative_coordinates_and_scores(draw):
    """Negative coordinates and scores.
    zh: 坐标和得分都可以为负。
    """
    n = draw.size(1, 10)
    boxes = whole_boxes(draw, n) - 12
    return boxes, -1.0 - distinct_scores(draw, n), clear(boxes, 0.4)


@suite.group(4)
def none_or_one(draw):
    """No box at all, or one.
    zh: 一个框都没有，或只有一个。
    """
    n = draw.integer(0, 1)
    return whole_boxes(draw, n), distinct_scores(draw, n), 0.5


@suite.group(8)
def layouts(draw):
    """Slices of larger arrays, column-major and read-only arrays.
    zh: 大数组的切片、列主序数组和只读数组。
    """
    n = draw.size(2, 10)
    boxes, scores = whole_boxes(draw, n), distinct_scores(draw, n)
    return any_layout(draw, boxes), any_layout(draw, scores), clear(boxes, 0.4)


@suite.validate
def boxes_with_clear_overlaps(boxes, scores, iou_threshold):
    assert boxes.ndim == 2 and boxes.shape[1] == 4 and len(boxes) <= 60, "boxes is (n, 4), n <= 60"
    assert scores.shape == (len(boxes),), "scores is (n,)"
    assert boxes.dtype.kind == scores.dtype.kind == "f", "boxes and scores are floats"
    assert (np.abs(boxes) <= 1000).all(), "coordinates lie between -1,000 and 1,000"
    assert (np.abs(scores) <= 100).all(), "scores lie between -100 and 100"
    assert type(iou_threshold) is float and 0 <= iou_threshold <= 1, "the threshold is in [0, 1]"
    sides = boxes[:, 2:] - boxes[:, :2]
    assert ((sides == 0) | (sides >= 0.0099)).all(), "x1 <= x2, y1 <= y2, sides 0 or >= 0.01"
    if not len(boxes):
        return
    values = ious(boxes)
    near = np.abs(values - iou_threshold) < MARGIN
    assert (values[near] == iou_threshold).all(), "rounding decides no comparison"
    exact_value = Fraction(iou_threshold).limit_denominator(64) == Fraction(iou_threshold)
    assert exact_value or not near.any(), "a threshold that is met is exact in float32"


suite.refuse(np.array([[1.0, 0.0, 0.0, 1.0]]), np.array([0.5]), 0.5)
suite.refuse(np.array([[0.0, 0.0, 1.0, 1.0]]), np.array([0.5, 0.6]), 0.5)
suite.refuse(np.array([[0.0, 0.0, 1.0, 1.0]]), np.array([np.nan]), 0.5)
suite.refuse(np.array([[0.0, 0.0, 1.0, 1.0]]), np.array([0.5]), 1.5)
suite.refuse(np.array([[0.0, 0.0, 3.0, 1.0], [0.0, 0.0, 1.0, 1.0]]), np.array([0.5, 0.4]), 1 / 3)
