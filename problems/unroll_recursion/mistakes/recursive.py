"""RV
en: still calls itself
zh: 仍然在调用自己
"""

import sys

sys.setrecursionlimit(200_000)


def f(x, y):
    if x == 0:
        return 0
    return f(x - 1, 2 * y) + y
