"""RV
en: computes the half power twice, which undoes the gain: n multiplications again
zh: 一半的幂递归算了两遍，等于没有省，仍是 n 次乘法
"""


def fast_power(x, n):
    if n < 0:
        return 1 / fast_power(x, -n)
    if n == 0:
        return 1.0
    if n == 1:
        return x
    return fast_power(x, n // 2) * fast_power(x, n - n // 2)
