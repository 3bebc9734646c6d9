import numpy as np

np.seterr(all="ignore")


def se_block(x, w1, b1, w2, b2):
    answer = np.array(x)
    for image in answer:
        hidden = np.maximum(w1.dot(image.mean((1, 2))) + b1, 0)
        large = np.exp(w2.dot(hidden) + b2)
        image *= (large / (large + 1))[:, None, None]
    return answer
