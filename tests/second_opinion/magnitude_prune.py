"""Weights dropped one at a time: the first one of the smallest magnitude left."""

SOURCE = "brute force: a search for the smallest magnitude a dropped weight"


def magnitude_prune(weights, sparsity):
    left = dict(enumerate(weights.reshape(-1).tolist()))
    for _ in range(int(sparsity * 64) * len(left) // 64):
        del left[min(left, key=lambda index: (abs(left[index]), index))]
    return list(left), list(left.values())
