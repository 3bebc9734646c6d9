"""The sum over layers of (kernel - 1) times the product of the strides before it."""

from itertools import accumulate
from operator import mul


def receptive_field(layers):
    jumps = accumulate((stride for _, stride in layers), mul, initial=1)
    return 1 + sum((kernel - 1) * jump for (kernel, _), jump in zip(layers, jumps))
