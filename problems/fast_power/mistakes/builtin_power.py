"""RV
en: hands the question to the power operator
zh: 直接用了幂运算符
"""


def fast_power(x, n):
    return x**n
