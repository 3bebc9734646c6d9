import numpy as np


def patch_embedding(images, weight, bias, cls_token, pos_embedding):
    size = weight.shape[-1]
    answer = []
    for image in images:
        tokens = [cls_token]
        for left in range(0, image.shape[2], size):
            for top in range(0, image.shape[1], size):
                patch = image[:, top : top + size, left : left + size]
                tokens.append(np.tensordot(weight, patch, 3) + bias)
        answer.append(np.array(tokens) + pos_embedding)
    return np.array(answer)
