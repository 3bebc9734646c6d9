"""Lists and dictionaries only; returns a nested list of codes."""

from collections import defaultdict


def nearest(value, codebook):
    return min(range(len(codebook)), key=lambda j: (abs(value - codebook[j]), j))


def kmeans_quantize(weights, k, iterations):
    values = weights.flatten().tolist()
    low, high = min(values), max(values)
    codebook = [low + i * (high - low) / (k - 1) for i in range(k)]
    for _ in range(iterations):
        members = defaultdict(list)
        for value in values:
            members[nearest(value, codebook)].append(value)
        for j, own in members.items():
            codebook[j] = sum(own) / len(own)

    def coded(part):
        return [coded(item) for item in part] if isinstance(part, list) else nearest(part, codebook)

    return coded(weights.tolist()), codebook
