"""One axis at a time, in plain Python."""


def meet_and_span(a1, a2, b1, b2):
    return max(0, min(a2, b2) - max(a1, b1)), max(a2, b2) - min(a1, b1)


def giou(box_a, box_b):
    ax1, ay1, ax2, ay2 = map(float, box_a)
    bx1, by1, bx2, by2 = map(float, box_b)
    meet_x, span_x = meet_and_span(ax1, ax2, bx1, bx2)
    meet_y, span_y = meet_and_span(ay1, ay2, by1, by2)
    shared = meet_x * meet_y
    union = (ax2 - ax1) * (ay2 - ay1) + (bx2 - bx1) * (by2 - by1) - shared
    value = 0
    if union != 0:
        value += shared / union
    if span_x * span_y != 0:
        value -= 1 - union / (span_x * span_y)
    return value
