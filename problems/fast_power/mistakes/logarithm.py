"""RV
en: exp(n log x) instead of multiplying, and it gives the sign of a negative base up
zh: 用 exp(n log x) 代替乘法，负底数还要另外处理符号
"""

import math


def fast_power(x, n):
    if x == 0:
        return 0.0
    size = math.exp(n * math.log(abs(x)))
    return -size if x < 0 and n % 2 else size
