def nearest(value, centres):
    best = 0
    for j in range(1, len(centres)):
        if abs(value - centres[j]) < abs(value - centres[best]):
            best = j
    return best


def kmeans_quantize(weights, k, iterations):
    values = sorted(float(w) for w in weights.flat)
    centres = []
    for j in range(k):
        place = j * (len(values) - 1) / (k - 1)
        low = min(int(place), len(values) - 2)
        if low < 0:
            centres.append(values[0])
        else:
            centres.append(values[low] + (place - low) * (values[low + 1] - values[low]))
    for _ in range(iterations):
        clusters = [[] for _ in centres]
        for value in values:
            clusters[nearest(value, centres)].append(value)
        centres = [sum(c) / len(c) if c else old for c, old in zip(clusters, centres)]
    codes = weights.astype(int)
    codes.flat = [nearest(float(value), centres) for value in weights.flat]
    return codes, centres
