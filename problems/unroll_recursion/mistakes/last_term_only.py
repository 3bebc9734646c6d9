"""WA
en: overwrites the total instead of adding to it: only the last term is left
zh: 每次覆盖了累加变量而不是相加，只剩下最后一项
"""


def f(x, y):
    total = 0
    for _ in range(x):
        total = y
        y *= 2
    return total
