import math


def magnitude_prune(weights, sparsity):
    flat = [float(w) for w in weights.flat]
    drop = math.floor(len(flat) * sparsity)
    sizes = sorted(map(abs, flat))
    limit = sizes[drop - 1] if drop > 0 else -math.inf
    kept = [i for i, w in enumerate(flat) if abs(w) > limit]
    return kept, [flat[i] for i in kept]
