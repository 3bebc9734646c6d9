import torch


def attention(q, k, v, mask=None):
    scores = torch.einsum("...nd,...md->...nm", q, k) * q.shape[-1] ** -0.5
    if mask is not None:
        scores = torch.where(mask, scores, torch.zeros(()))
    return torch.nn.functional.softmax(scores, -1) @ v
