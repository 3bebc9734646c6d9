"""WA
en: takes groups for the number of channels in a group, which is the inverse shuffle
zh: 把 groups 当成了每组的通道数，得到的是逆重排
"""


def channel_shuffle(x, groups):
    n, c, h, w = x.shape
    return x.reshape(n, c // groups, groups, h, w).swapaxes(1, 2).reshape(n, c, h, w)
