"""WA
en: reshapes straight to (N, HW/P², C·P²), so that a patch is a strip of one channel
zh: 直接 reshape 成 (N, HW/P², C·P²)，每个 patch 其实是某个通道的一条
"""

import numpy as np


def patch_embedding(images, weight, bias, cls_token, pos_embedding):
    n, c, h, w = images.shape
    d, p = weight.shape[0], weight.shape[2]
    x = images
    patches = x.reshape(n, (h // p) * (w // p), c * p * p)
    tokens = patches @ weight.reshape(d, -1).T + bias
    cls = np.tile(cls_token, (n, 1, 1))
    return np.concatenate([cls, tokens], axis=1) + pos_embedding
