"""WA
en: divides by the share that happened to be kept instead of 1 - p
zh: 除以了这次实际留下的比例，应当除以 1 − p
"""


def dropout(x, p, training, rng):
    if not training:
        return x
    mask = rng.random(x.shape) >= p
    return x * mask / max(mask.mean(), 1e-9) if x.size else x
