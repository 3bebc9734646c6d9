import numpy as np


def se_block(x, w1, b1, w2, b2):
    answer = np.empty(x.shape)
    for n, image in enumerate(x):
        means = [channel.mean() for channel in image]
        hidden = np.clip(np.dot(w1, means), 0, None)
        for c, z in enumerate(np.dot(w2, hidden)):
            answer[n, c] = image[c] / (1 + np.exp(-z))
    return answer
