from math import prod


def receptive_field(layers):
    strides = [stride for _, stride in layers]
    widened = [(k - 1) * prod(strides[: i + 1]) for i, (k, _) in enumerate(layers)]
    return 1 + sum(widened)
