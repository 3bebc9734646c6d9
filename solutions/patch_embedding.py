"""Images to tokens: the first layer of a Vision Transformer.

Source: Dosovitskiy et al. (2021), An Image is Worth 16x16 Words, section 3.1, equation 1.
"""

import numpy as np


def patch_embedding(
    images: np.ndarray,
    weight: np.ndarray,
    bias: np.ndarray,
    cls_token: np.ndarray,
    pos_embedding: np.ndarray,
) -> np.ndarray:
    """Embed the patches of images (N, C, H, W) by weight (D, C, P, P) and bias (D,).

    P divides H and W. ``cls_token`` (D,) goes in front of each image's patches, which come
    row by row; ``pos_embedding`` (1 + HW/P^2, D) is added to all.

    Returns an array (N, 1 + HW/P^2, D). The inputs stay unchanged.
    """
    batch, channels, height, breadth = images.shape
    width, _, patch, _ = weight.shape
    size = channels * patch * patch
    rows, columns = height // patch, breadth // patch
    split = images.reshape(batch, channels, rows, patch, columns, patch)
    patches = split.transpose(0, 2, 4, 1, 3, 5).reshape(batch, rows * columns, size)
    tokens = patches @ weight.reshape(width, size).T + bias  # (N, n, D)
    first = np.broadcast_to(cls_token, (batch, 1, width))
    return np.concatenate([first, tokens], axis=1) + pos_embedding  # (N, 1 + n, D)
