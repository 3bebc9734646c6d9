import torch


def giou(p, q):
    inner = (torch.minimum(p[2:], q[2:]) - torch.maximum(p[:2], q[:2])).clamp(min=0).prod()
    around = (torch.maximum(p[2:], q[2:]) - torch.minimum(p[:2], q[:2])).prod()
    union = (p[2:] - p[:2]).prod() + (q[2:] - q[:2]).prod() - inner
    answer = torch.zeros(())
    if union > 0:
        answer = answer + inner / union
    if around > 0:
        answer = answer + (around - union) / around
    return answer
