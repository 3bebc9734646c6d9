def overlap(box_a, box_b):
    width = min(box_a[2], box_b[2]) - max(box_a[0], box_b[0])
    height = min(box_a[3], box_b[3]) - max(box_a[1], box_b[1])
    return float(max(width, 0) * max(height, 0))
