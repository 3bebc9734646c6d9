from judge.authoring import Draw, Suite, exact

suite = Suite(check=exact())


@suite.group(5)
def few(draw: Draw) -> tuple[list[int]]:
    """A few integers.
    zh: 几个整数。
    """
    return (draw.integers(-9, 9, draw.size(0, 5)),)


@suite.group(5)
def many(draw: Draw) -> tuple[list[int]]:
    """Many integers.
    zh: 许多整数。
    """
    return (draw.integers(-1000, 1000, draw.size(10, 50)),)


@suite.validate
def integers(nums: list[int]) -> None:
    assert all(type(num) is int for num in nums)
