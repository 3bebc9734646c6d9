"""WA
en: adds positions to the patches only; the class token gets none
zh: 只给 patch 加了位置编码，class token 没有加
"""

import numpy as np


def patch_embedding(images, weight, bias, cls_token, pos_embedding):
    n, c, h, w = images.shape
    d, p = weight.shape[0], weight.shape[2]
    x = images.reshape(n, c, h // p, p, w // p, p).transpose(0, 2, 4, 1, 3, 5)
    patches = x.reshape(n, (h // p) * (w // p), c * p * p)
    tokens = patches @ weight.reshape(d, -1).T + bias + pos_embedding[1:]
    cls = np.tile(cls_token, (n, 1, 1))
    return np.concatenate([cls, tokens], axis=1)
