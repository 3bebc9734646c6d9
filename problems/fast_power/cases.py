"""Powers whose value and reciprocal both fit a float, and bases that count multiplications.

Rounding sets the tolerance. Squaring doubles a relative error, so an error of u = 2**-53 in
1/x or in x*x grows to about n u at the end. Two right answers can differ by 3 n u, which is
3.4e-16 n: the tolerance is 4e-16 n, and 1e-12 where that is more.
"""

from math import exp, isfinite, log, log10

from judge.authoring import Suite, Violation, close

LOW, HIGH = -(2**31), 2**31 - 1
REACH = 200
"""The decimal exponents of results."""
SIGNS = (1.0, -1.0)


def parts(value):
    """The answer and the driver's facts."""
    if type(value) is tuple and len(value) == 2 and type(value[1]) is dict:
        return value
    return value, {}


def is_fast_power(expected, got, context):
    """The right value within rounding, by few multiplications."""
    n = context.inputs[1]
    (right, bounds), (answer, facts) = parts(expected), parts(got)
    if facts.get("powers"):
        return Violation("uses **, which this problem forbids", "使用了本题禁止的 **")
    made, most = facts.get("multiplications"), bounds.get("most")
    if type(made) is int and most is not None and made > most:
        return Violation(
            f"more than {most} multiplications and divisions for n = {n} (2 log2 |n| + 4)",
            f"n = {n} 时乘除法超过 {most} 次（2 log2 |n| + 4）",
        )
    return close(rtol=max(1e-12, 4e-16 * abs(n)), atol=0)(right, answer, context)


suite = Suite(check=is_fast_power)
suite.show(lambda value: parts(value)[0])


def base(draw):
    """A base that is not 0, in quarters."""
    return draw.choice(SIGNS) * draw.integer(1, 40) / 4


def near_one(draw, n):
    """A base whose n-th power is near 1: between exp(-5) and exp(5) in size."""
    return draw.choice(SIGNS) * exp(draw.integer(-500, 500) / 100 / n)


@suite.group(15, mode="count")
def small(draw):
    """Exponents from 1 to 12.
    zh: 指数从 1 到 12。
    """
    return base(draw), draw.size(1, 12)


@suite.group(15, mode="count")
def negative(draw):
    """Negative exponents from −1 to −12.
    zh: 负指数，从 −1 到 −12。
    """
    return base(draw), -draw.size(1, 12)


@suite.group(5, mode="count")
def exponent_zero(draw):
    """The exponent is 0: the result is 1.
    zh: 指数为 0：结果是 1。
    """
    return base(draw), 0


@suite.group(5, mode="count")
def base_zero(draw):
    """The base is 0 and the exponent positive: the result is 0.
    zh: 底数为 0，指数为正：结果是 0。
    """
    return 0.0, draw.integer(1, draw.choice([3, HIGH]))


@suite.group(8, mode="count")
def base_one(draw):
    """The base is 1 or −1, the exponent anything.
    zh: 底数是 1 或 −1，指数任意。
    """
    return draw.choice(SIGNS), draw.integer(LOW, HIGH)


@suite.group(12, mode="count")
def large_and_tiny(draw):
    """Results with up to 200 digits before or after the point.
    zh: 结果在小数点前或后最多有 200 位。
    """
    x = draw.choice([2.0, -2.0, 0.5, 3.0, 10.0, -0.1, 1.5])
    n = draw.integer(13, int(199 / abs(log10(abs(x)))))
    return x, n * draw.choice([1, -1])


@suite.group(20, mode="count")
def around_powers_of_two(draw):
    """Exponents 2**k − 1, 2**k and 2**k + 1, where a lost or extra bit shows.
    zh: 指数为 2**k − 1、2**k、2**k + 1：多一位或少一位都会暴露。
    """
    n = 2 ** draw.integer(2, 30) + draw.choice([0, 1, -1])
    n *= draw.choice([1, -1])
    return near_one(draw, n), n


@suite.group(10, mode="count")
def extremes(draw):
    """The largest and the smallest exponents that 32 bits hold.
    zh: 32 位整数能表示的最大和最小的指数。
    """
    n = draw.choice([HIGH, LOW, HIGH - 1, LOW + 1])
    return near_one(draw, n), n


@suite.group(15, mode="count")
def anything(draw):
    """Exponents of up to 31 bits, positive and negative.
    zh: 最多 31 位的指数，有正有负。
    """
    n = draw.integer(1, 2 ** draw.size(2, 31) - 1) * draw.choice([1, -1])
    return near_one(draw, n), n


@suite.group(5)
def plain_floats(draw):
    """Ordinary floats that count nothing.
    zh: 不计数的普通浮点数。
    """
    return base(draw), draw.integer(-20, 20)


@suite.validate
def in_reach(x, n):
    assert type(x) is float, "x is a float"
    assert isfinite(x), "x is finite"
    assert type(n) is int, "n is an int"
    assert LOW <= n <= HIGH, "n lies between -2**31 and 2**31 - 1"
    if x == 0:
        assert n > 0, "x = 0 comes only with n > 0"
    else:
        assert abs(n * log(abs(x))) <= REACH * log(10), "|x**n| lies between 1e-200 and 1e200"


suite.refuse(0.0, 0)
suite.refuse(0.0, -3)
suite.refuse(2.0, 2**31)
suite.refuse(2.0, 10_000)
suite.refuse(2, 3)
suite.refuse(float("inf"), 1)
