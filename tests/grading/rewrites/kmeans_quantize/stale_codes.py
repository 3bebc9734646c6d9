def nearest(value, centres):
    best = 0
    for j in range(1, len(centres)):
        if abs(value - centres[j]) < abs(value - centres[best]):
            best = j
    return best


def kmeans_quantize(weights, k, iterations):
    values = [float(w) for w in weights.flat]
    low, high = min(values), max(values)
    centres = [low + j * (high - low) / (k - 1) for j in range(k)]
    near = [nearest(value, centres) for value in values]
    for number in range(iterations):
        near = [nearest(value, centres) for value in values] if number else near
        clusters = [[] for _ in centres]
        for value, code in zip(values, near):
            clusters[code].append(value)
        centres = [sum(c) / len(c) if c else old for c, old in zip(clusters, centres)]
    codes = weights.astype(int)
    codes.flat = near
    return codes, centres
