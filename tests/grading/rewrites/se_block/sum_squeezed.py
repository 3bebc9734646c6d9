import numpy as np


def se_block(x, w1, b1, w2, b2):
    answer = np.array(x)
    for image in answer:
        hidden = np.maximum(w1.dot(image.sum(2).sum(1)) + b1, 0)
        gate = 0.5 + 0.5 * np.tanh((w2.dot(hidden) + b2) / 2)
        image *= gate[:, None, None]
    return answer
