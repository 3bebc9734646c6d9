"""WA
en: drops exactly a share p of the values in every call, not each independently
zh: 每次恰好丢弃比例 p 的值，而不是各自独立丢弃
"""


def dropout(x, p, training, rng):
    if not training:
        return x
    y = (x / (1 - p)).ravel()
    y[rng.permutation(y.size)[: round(p * y.size)]] = 0
    return y.reshape(x.shape)
