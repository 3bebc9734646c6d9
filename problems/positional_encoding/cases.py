"""Tables of all proportions: there is nothing to draw but the two sizes."""

from judge.authoring import Suite, close

suite = Suite(check=close(rtol=0, atol=1e-6))


@suite.group(15)
def even_width(draw):
    """An even number of columns: every sine has its cosine.
    zh: 列数为偶数：每个正弦都有配对的余弦。
    """
    return draw.size(2, 12), 2 * draw.size(1, 10)


@suite.group(15)
def odd_width(draw):
    """An odd number of columns: the last sine has no cosine.
    zh: 列数为奇数：最后一个正弦没有配对的余弦。
    """
    return draw.size(2, 12), 2 * draw.size(1, 10) + 1


@suite.group(10)
def narrow(draw):
    """One to three columns.
    zh: 只有一到三列。
    """
    return draw.size(2, 20), draw.size(1, 3)


@suite.group(5)
def one_position(draw):
    """Position 0 alone: 0, 1, 0, 1, ...
    zh: 只有位置 0：0, 1, 0, 1, ……
    """
    return 1, draw.size(1, 15)


@suite.group(10)
def long(draw):
    """Hundreds or thousands of positions, a few columns.
    zh: 几百到几千个位置，列数很少。
    """
    return draw.size(200, 3_000), draw.size(1, 5)


@suite.group(10)
def wide(draw):
    """Hundreds of columns, a few positions.
    zh: 几百列，位置很少。
    """
    return draw.size(2, 5), draw.size(100, 700)


@suite.group(5)
def usual(draw):
    """As in a model: tens of positions and of columns.
    zh: 像实际模型那样：几十个位置、几十列。
    """
    return draw.size(20, 60), draw.choice([32, 48, 64, 63])


@suite.validate
def well_formed(length, d_model):
    assert type(length) is int, "length is an int"
    assert type(d_model) is int, "d_model is an int"
    assert 1 <= length <= 4096, "length is from 1 to 4096"
    assert 1 <= d_model <= 1024, "d_model is from 1 to 1024"


suite.refuse(0, 4)
suite.refuse(4, 0)
suite.refuse(4.0, 4)
suite.refuse(5000, 4)
suite.refuse(4, 2000)
