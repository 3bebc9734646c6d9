import torch


def softmax(x, axis=-1):
    e = torch.exp(x)
    return e.div(e.sum(dim=axis).unsqueeze(axis))
