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
    step = (high - low) / (k - 1)
    near = [round((value - low) / step) if step else 0 for value in values]
    for _ in range(iterations):
        for j in range(k):
            own = [value for value, code in zip(values, near) if code == j]
            centres[j] = sum(own) / len(own) if own else centres[j]
        near = [nearest(value, centres) for value in values]
    codes = weights.astype(int)
    codes.flat = near
    return codes, centres
