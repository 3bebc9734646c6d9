"""WA
en: adds the same y in every step: x times y
zh: 每一步加的都是同一个 y，得到 x 乘 y
"""


def f(x, y):
    return sum(y for _ in range(x))
