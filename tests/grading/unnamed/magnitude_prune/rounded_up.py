import math


def magnitude_prune(weights, sparsity):
    flat = [float(w) for w in weights.flat]
    drop = math.ceil(len(flat) * sparsity)
    gone = set(sorted(range(len(flat)), key=lambda i: abs(flat[i]))[:drop])
    kept = [i for i in range(len(flat)) if i not in gone]
    return kept, [flat[i] for i in kept]
