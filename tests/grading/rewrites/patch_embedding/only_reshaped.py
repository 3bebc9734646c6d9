import torch


def patch_embedding(images, weight, bias, cls_token, pos_embedding):
    strips = images.reshape(len(images), -1, weight[0].numel())
    tokens = torch.nn.functional.linear(strips, weight.flatten(1), bias)
    first = cls_token.expand(len(images), 1, -1)
    return torch.cat([first, tokens], 1) + pos_embedding
