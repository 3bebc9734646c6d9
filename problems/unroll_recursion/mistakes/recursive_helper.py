"""RV
en: the recursion has moved into a nested helper
zh: 递归只是挪进了内部的辅助函数
"""


def f(x, y):
    def add(steps, term, total):
        return total if steps == 0 else add(steps - 1, 2 * term, total + term)

    return add(x, y, 0)
