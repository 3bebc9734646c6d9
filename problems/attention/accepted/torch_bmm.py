"""Leading dimensions folded into one batch for torch.bmm; the softmax written out."""

import torch


def attention(q, k, v, mask=None):
    lead = q.shape[:-2]
    flat = [t.reshape(-1, *t.shape[-2:]) for t in (q, k, v)]
    scores = torch.bmm(flat[0] / flat[0].shape[-1] ** 0.5, flat[1].transpose(1, 2))
    scores = scores.reshape(*lead, *scores.shape[-2:])
    if mask is not None:
        scores = torch.where(mask, scores, torch.tensor(-1e9))
    weights = (scores - scores.amax(-1, keepdim=True).detach()).exp()
    weights = weights / weights.sum(-1, keepdim=True)
    out = torch.bmm(weights.reshape(-1, *weights.shape[-2:]), flat[2])
    return out.reshape(*lead, *out.shape[-2:])
