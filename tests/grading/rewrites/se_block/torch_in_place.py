import torch


def se_block(features, w1, b1, w2, b2):
    squeezed = features.sum((-1, -2)) / (features.shape[-1] * features.shape[-2])
    hidden = torch.addmm(b1, squeezed, w1.T).relu_()
    gate = torch.addmm(b2, hidden, w2.T).sigmoid_()
    return features.mul_(gate[..., None, None])
