"""RE
en: sums the series in floats, which lose digits from 2**53 on and overflow at 2**1024
zh: 用浮点数求和：超过 2**53 丢失精度，到 2**1024 溢出报错
"""


def f(x, y):
    return int((2.0**x - 1) * y)
