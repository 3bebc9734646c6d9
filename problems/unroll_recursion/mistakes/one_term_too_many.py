"""WA
en: adds one term too many, as if f(0, y) were y
zh: 多加了一项，相当于把 f(0, y) 当成 y
"""


def f(x, y):
    total = 0
    for _ in range(x + 1):
        total += y
        y *= 2
    return total
