"""Inverted dropout: scale in training, so that evaluation costs nothing.

Source: Srivastava et al. (2014), who scaled the weights in evaluation instead.
"""

import numpy as np


def dropout(x: np.ndarray, p: float, training: bool, rng: np.random.Generator) -> np.ndarray:
    """Drop each value of x independently with probability p, in training only.

    x is a float array of any shape, 0 <= p < 1; ``rng`` is the only source of randomness.

    Returns an array of x's shape. The input stays unchanged.
    """
    if not training:
        return x
    kept = rng.random(x.shape) >= p
    return x * kept / (1 - p)
