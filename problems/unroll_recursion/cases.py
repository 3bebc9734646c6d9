"""Depths from 0 to 100,000, and a watch on every call."""

from judge.authoring import Suite, Violation, exact

SIGNS = (1, -1)
DEEPEST = 100_000
LARGEST = 10**30


def parts(value):
    """The answer and the driver's facts."""
    if type(value) is tuple and len(value) == 2 and type(value[1]) is dict:
        return value
    return value, {}


def without_recursion(expected, got, context):
    """The right integer, and no function entered again before it was left."""
    answer, facts = parts(got)
    again = facts.get("again")
    if type(again) is str:
        named = again.isidentifier()
        return Violation(
            f"recursion: {again if named else 'a lambda'} is entered again before it has returned",
            f"用了递归：{again if named else 'lambda 函数'} 还没有返回就又被调用",
        )
    if facts.get("watched") is False:
        return Violation("replaces the judge's watch on calls", "替换了评测对函数调用的监视")
    return exact()(parts(expected)[0], answer, context)


suite = Suite(check=without_recursion)
suite.show(lambda value: parts(value)[0])


@suite.group(5)
def nothing_to_add(draw):
    """x = 0: the result is 0, whatever y is.
    zh: x = 0：无论 y 是多少，结果都是 0。
    """
    return 0, draw.integer(-9, 9)


@suite.group(15)
def small(draw):
    """A few steps.
    zh: 只有几步。
    """
    return draw.size(1, 9), draw.integer(1, 9)


@suite.group(12)
def negative(draw):
    """y is negative or 0.
    zh: y 为负数或 0。
    """
    return draw.size(1, 9), -draw.integer(0, 9)


@suite.group(15)
def beyond_64_bits(draw):
    """Results that neither 64 bits nor a float can hold.
    zh: 结果超出 64 位整数，浮点数也无法精确表示。
    """
    return draw.size(40, 200), draw.choice(SIGNS) * draw.integer(1, 10**6)


@suite.group(10)
def large_y(draw):
    """y has up to 30 digits itself.
    zh: y 本身就有多达 30 位。
    """
    return draw.size(1, 60), draw.choice(SIGNS) * draw.integer(10**15, LARGEST)


@suite.group(8)
def deep(draw):
    """More steps than Python's recursion limit of 1,000.
    zh: 步数超过 Python 默认的递归深度 1,000。
    """
    return draw.size(1001, 4000), draw.choice(SIGNS) * draw.integer(1, 100)


@suite.group(1)
def deepest(draw):
    """100,000 steps: a result of some 30,000 digits.
    zh: 100,000 步：结果大约有 30,000 位。
    """
    return DEEPEST, draw.choice(SIGNS) * draw.integer(1, 100)


@suite.validate
def in_range(x, y):
    assert type(x) is int, "x is an int"
    assert 0 <= x <= DEEPEST, "x lies between 0 and 100,000"
    assert type(y) is int, "y is an int"
    assert abs(y) <= LARGEST, "y lies between -10**30 and 10**30"


suite.refuse(-1, 2)
suite.refuse(100_001, 2)
suite.refuse(3, 0.5)
suite.refuse(True, 1)
suite.refuse(1, 10**31)
