"""WA
en: flattens a group's channels and pixels into one axis before the exchange
zh: 交换之前把组内的通道和像素压成了一维，像素也被打散
"""


def channel_shuffle(x, groups):
    n, c, h, w = x.shape
    return x.reshape(n, groups, -1).swapaxes(1, 2).reshape(n, c, h, w)
