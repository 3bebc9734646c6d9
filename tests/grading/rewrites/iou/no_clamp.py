def iou(box_a, box_b):
    (a, b, c, d), (e, f, g, h) = box_a.tolist(), box_b.tolist()
    overlap = (min(c, g) - max(a, e)) * (min(d, h) - max(b, f))
    together = (c - a) * (d - b) + (g - e) * (h - f) - overlap
    if together <= 0:
        return 0.0
    return overlap / together
