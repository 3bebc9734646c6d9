import math


def magnitude_prune(weights, sparsity):
    flat = [float(w) for w in weights.flat]
    stay = len(flat) - math.floor(len(flat) * sparsity)
    kept = sorted(sorted(range(len(flat)), key=lambda i: abs(flat[i]))[-stay:])
    return kept, [flat[i] for i in kept]
