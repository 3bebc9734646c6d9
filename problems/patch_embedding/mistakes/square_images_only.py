"""RE
en: takes H / P for the patches of both sides: only square images work
zh: 两个方向的 patch 数都取 H / P：只有方图才对
"""

import numpy as np


def patch_embedding(images, weight, bias, cls_token, pos_embedding):
    n, c, h, w = images.shape
    d, p = weight.shape[0], weight.shape[2]
    x = images.reshape(n, c, h // p, p, h // p, p).transpose(0, 2, 4, 1, 3, 5)
    patches = x.reshape(n, (h // p) ** 2, c * p * p)
    tokens = patches @ weight.reshape(d, -1).T + bias
    cls = np.tile(cls_token, (n, 1, 1))
    return np.concatenate([cls, tokens], axis=1) + pos_embedding
