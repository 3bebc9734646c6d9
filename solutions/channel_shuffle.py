"""ShuffleNet's channel shuffle: the transpose of a table of channels.

Source: Zhang et al. (2018), ShuffleNet, section 3.1.
"""

import numpy as np


def channel_shuffle(x: np.ndarray, groups: int) -> np.ndarray:
    """Reorder the channels of x (N, C, H, W) so that every group hands some to every other.

    ``groups`` divides C. Channel k of group g goes to the place k·groups + g.

    Returns an array of shape (N, C, H, W). The input stays unchanged.
    """
    n, c, height, width = x.shape
    table = x.reshape(n, groups, c // groups, height, width)  # (n, g, k, h, w)
    return table.transpose(0, 2, 1, 3, 4).reshape(n, c, height, width)  # (n, k·g, h, w)
