"""WA
en: reshapes there and back without exchanging the axes, so nothing moves
zh: 只 reshape 过去又 reshape 回来，没有交换维度，什么都没动
"""


def channel_shuffle(x, groups):
    n, c, h, w = x.shape
    table = x.reshape(n, groups, c // groups, h, w)
    return table.reshape(n, c // groups, groups, h, w).reshape(n, c, h, w)
