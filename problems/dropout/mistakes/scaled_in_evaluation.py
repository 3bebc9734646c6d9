"""WA
en: scales by 1 - p in evaluation instead of dividing in training (the original form, not the inverted)
zh: 没有在训练时除以 1 − p，而是在评估时乘 1 − p（原始写法，不是 inverted）
"""


def dropout(x, p, training, rng):
    if not training:
        return x * (1 - p)
    mask = rng.random(x.shape) >= p
    return x * mask
