"""RE
en: view after transpose: the exchanged axes cannot be merged without a copy
zh: transpose 之后直接 view：交换过的维度不拷贝无法合并
"""

import torch


def channel_shuffle(x, groups):
    n, c, h, w = x.shape
    x = torch.reshape(x, (n, groups, c // groups, h, w))
    return x.transpose(1, 2).view(n, c, h, w)
