"""RV
en: two functions call each other in turn: recursion all the same
zh: 两个函数互相调用，仍然是递归
"""


def f(x, y):
    return 0 if x == 0 else y + odd(x - 1, 2 * y)


def odd(x, y):
    return 0 if x == 0 else y + f(x - 1, 2 * y)
