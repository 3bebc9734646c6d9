def giou(p, q):
    (a, b, c, d), (e, f, g, h) = p.tolist(), q.tolist()
    around = (max(c, g) - min(a, e)) * (max(d, h) - min(b, f))
    if around == 0:
        return 0.0
    overlap = 0.0
    if min(c, g) > max(a, e) and min(d, h) > max(b, f):
        overlap = (min(c, g) - max(a, e)) * (min(d, h) - max(b, f))
    together = (c - a) * (d - b) + (g - e) * (h - f) - overlap
    ratio = overlap / together if together > 0 else 0.0
    return ratio - 1 + overlap / around
