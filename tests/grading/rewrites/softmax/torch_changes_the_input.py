import torch


def softmax(x, axis=-1):
    e = x.sub_(torch.amax(x, axis, keepdim=True)).exp()
    return e / e.sum(axis, keepdim=True)
