import numpy as np


def giou(p, q):
    both = np.stack([p, q])  # (2, 4)
    inner = np.clip(both[:, 2:].min(0) - both[:, :2].max(0), 0, None).prod()
    around = (both[:, 2:].max(0) - both[:, :2].min(0)).prod()
    union = (both[:, 2:] - both[:, :2]).prod(1).sum() - inner
    if around > 0:
        return inner / (union or 1.0) + union / around - 1
    return -1
