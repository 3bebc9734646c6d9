import numpy as np


class Box:
    def __init__(self, corners):
        self.x, self.y, self.right, self.bottom = corners

    def area(self):
        return (self.right - self.x) * (self.bottom - self.y)

    def meets(self, other):
        width = min(self.right, other.right) - max(self.x, other.x)
        height = min(self.bottom, other.bottom) - max(self.y, other.y)
        return max(width, 0) * max(height, 0)


def iou(box_a, box_b):
    one, two = Box(box_a), Box(box_b)
    whole = one.area() + two.area()
    return np.float64(one.meets(two) / whole) if whole else 0.0
