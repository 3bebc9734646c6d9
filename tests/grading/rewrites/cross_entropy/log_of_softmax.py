import numpy as np


def cross_entropy(logits, targets):
    e = np.exp(logits - np.amax(logits, 1)[:, None])
    p = np.einsum("nc,n->nc", e, 1 / np.sum(e, 1))
    with np.errstate(divide="ignore"):
        return -sum(np.log(row[target]) for row, target in zip(p, targets)) / len(p)
