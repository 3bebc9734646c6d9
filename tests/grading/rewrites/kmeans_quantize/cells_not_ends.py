def nearest(value, centres):
    best = 0
    for j in range(1, len(centres)):
        if abs(value - centres[j]) < abs(value - centres[best]):
            best = j
    return best


def kmeans_quantize(weights, k, iterations):
    values = [float(w) for w in weights.flat]
    low, high = min(values), max(values)
    half = (high - low) / (2 * k)
    centres = [low + (2 * j + 1) * half for j in range(k)]
    for _ in range(iterations):
        clusters = [[] for _ in centres]
        for value in values:
            clusters[nearest(value, centres)].append(value)
        centres = [sum(c) / len(c) if c else old for c, old in zip(clusters, centres)]
    codes = weights.astype(int)
    codes.flat = [nearest(value, centres) for value in values]
    return codes, centres
