import numpy as np


def magnitude_prune(weights, sparsity):
    sizes = np.abs(weights).flatten()
    sizes = list(enumerate(sizes.tolist()))
    sizes.sort(key=lambda pair: pair[1])
    left = sorted(sizes[int(sparsity * len(sizes)) :])
    return [place for place, _ in left], [size for _, size in left]
