"""WA
en: doubles y before it is added: the term y is missing and one larger comes in
zh: 先翻倍再累加：漏了 y 这一项，多了更大的一项
"""


def f(x, y):
    total = 0
    while x > 0:
        x -= 1
        y = 2 * y
        total += y
    return total
