"""WA
en: takes the groups in reverse order when it interleaves them
zh: 交错各组时把组的顺序弄反了
"""


def channel_shuffle(x, groups):
    n, c, h, w = x.shape
    each = c // groups
    order = [g * each + k for k in range(each) for g in reversed(range(groups))]
    return x[:, order]
