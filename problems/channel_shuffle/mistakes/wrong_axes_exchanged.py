"""WA
en: exchanges the channels of a group with the rows instead of the groups
zh: 交换的是组内通道与行，而不是组与组内通道
"""


def channel_shuffle(x, groups):
    n, c, h, w = x.shape
    return x.reshape(n, groups, c // groups, h, w).swapaxes(2, 3).reshape(n, c, h, w)
