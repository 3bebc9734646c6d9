import math


def magnitude_prune(weights, sparsity):
    flat = [float(w) for w in weights.flat]
    drop = math.floor(len(flat) * sparsity)
    kept = sorted(range(len(flat)), key=lambda i: abs(flat[i]))[drop:]
    return kept, [flat[i] for i in kept]
