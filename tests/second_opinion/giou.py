"""Areas counted cell by cell on the grid of the two boxes' own coordinates."""

import itertools

SOURCE = "brute force over the cells that the boxes' edges cut their hull into"


def giou(box_a, box_b):
    boxes = (box_a, box_b)
    xs = sorted({box[i] for box in boxes for i in (0, 2)})
    ys = sorted({box[i] for box in boxes for i in (1, 3)})
    counted = [0.0, 0.0, 0.0]  # covered by none, by one, by both
    for (x1, x2), (y1, y2) in itertools.product(itertools.pairwise(xs), itertools.pairwise(ys)):
        covering = sum(b[0] <= x1 < x2 <= b[2] and b[1] <= y1 < y2 <= b[3] for b in boxes)
        counted[covering] += (x2 - x1) * (y2 - y1)
    none, one, both = counted
    hull = none + one + both
    return (both / (one + both) if one + both else 0.0) - (none / hull if hull else 0.0)
