from math import prod


def receptive_field(layers):
    strides = [stride for _, stride in layers]
    return sum((k - 1) * prod(strides[:i]) for i, (k, _) in enumerate(layers))
