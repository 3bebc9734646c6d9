"""Returns early for boxes that do not meet, and plain Python floats throughout."""


class Box:
    def __init__(self, coordinates):
        self.left, self.top, self.right, self.bottom = (float(value) for value in coordinates)

    @property
    def area(self):
        return (self.right - self.left) * (self.bottom - self.top)

    def overlap(self, other):
        if self.right <= other.left or other.right <= self.left:
            return 0
        if self.bottom <= other.top or other.bottom <= self.top:
            return 0
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return width * height


def iou(box_a, box_b):
    a, b = Box(box_a), Box(box_b)
    shared = a.overlap(b)
    return 0 if shared == 0 else shared / (a.area + b.area - shared)
