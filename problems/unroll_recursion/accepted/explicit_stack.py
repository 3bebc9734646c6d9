"""The calls put on a stack of one's own, then taken off again."""


class Frame:
    def __init__(self, x, y):
        self.x, self.y = x, y


def f(x, y):
    stack = [Frame(x, y)]
    while stack[-1].x:
        top = stack[-1]
        stack.append(Frame(top.x - 1, 2 * top.y))
    value = 0
    stack.pop()
    while stack:
        value = value + stack.pop().y
    return value
