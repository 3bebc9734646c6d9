"""WA
en: draws one mask for the last axis and uses it for every row
zh: 只为最后一维抽了一个 mask，所有行共用
"""


def dropout(x, p, training, rng):
    if not training:
        return x
    mask = rng.random(x.shape[-1]) >= p
    return x * mask / (1 - p)
