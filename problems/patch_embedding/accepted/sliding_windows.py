"""Every P-th of NumPy's sliding windows, and tensordot."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def patch_embedding(images, weight, bias, cls_token, pos_embedding):
    p = weight.shape[-1]
    patches = sliding_window_view(images, (p, p), axis=(2, 3))[:, :, ::p, ::p]
    tokens = np.tensordot(patches, weight, axes=([1, 4, 5], [1, 2, 3])) + bias
    tokens = tokens.reshape(len(images), -1, len(weight))
    return np.insert(tokens, 0, cls_token, axis=1) + pos_embedding[np.newaxis]
