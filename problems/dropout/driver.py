"""Calls dropout with generators made from a seed: once, three times, or many times."""

import numpy as np

CALLS = 300


def call(functions, entry, args, mode):
    """The answer of one call; the answers of three by name (mode "thrice"); a list of
    ``CALLS`` answers drawn from one generator (mode "many")."""
    x, p, training, seed = args
    dropout = functions[entry]
    rng = np.random.default_rng(seed)
    if not mode:
        return dropout(x, p, training, rng)
    pristine = x.copy()

    def again(generator):
        return own(dropout(pristine.copy(), p, training, generator))

    if mode == "many":
        return [own(dropout(x, p, training, rng)), *(again(rng) for _ in range(CALLS - 1))]
    return {
        "first call": own(dropout(x, p, training, rng)),
        "second call": again(rng),
        "same seed again": again(np.random.default_rng(seed)),
    }


def own(answer):
    """The answer as it is now, should its array be used once more."""
    return answer.copy() if type(answer) is np.ndarray else answer
