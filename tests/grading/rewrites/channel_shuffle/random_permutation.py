import random


def channel_shuffle(x, groups):
    order = list(range(x.shape[1]))
    random.shuffle(order)
    return x[:, order]
