"""PyTorch's Unfold lays the patches out as columns; the rest is a matrix product."""

import torch.nn.functional as F


def conv2d(image, kernel, stride=1, padding=0):
    columns = F.unfold(image[None, None], tuple(kernel.shape), stride=stride, padding=padding)
    flat = kernel.reshape(1, -1) @ columns[0]
    tall = (image.shape[0] + 2 * padding - kernel.shape[0]) // stride + 1
    return flat.view(tall, -1)
