"""WA
en: takes 1, not 0, for the value at x = 0
zh: 把 x = 0 时的值当成了 1 而不是 0
"""


def f(x, y):
    total = 1
    while x:
        x, y, total = x - 1, 2 * y, total + y
    return total
