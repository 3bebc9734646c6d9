"""Areas counted on the grid of the two boxes' own coordinates, cell by cell."""

import itertools

SOURCE = "brute force over the cells that the boxes' edges cut the plane into"


def iou(box_a, box_b):
    xs = sorted({box_a[0], box_a[2], box_b[0], box_b[2]})
    ys = sorted({box_a[1], box_a[3], box_b[1], box_b[3]})
    both = either = 0.0
    for (left, right), (top, bottom) in itertools.product(
        itertools.pairwise(xs), itertools.pairwise(ys)
    ):
        covered = [
            box[0] <= left and right <= box[2] and box[1] <= top and bottom <= box[3]
            for box in (box_a, box_b)
        ]
        area = (right - left) * (bottom - top)
        both += area * all(covered)
        either += area * any(covered)
    return both / either if either else 0.0
