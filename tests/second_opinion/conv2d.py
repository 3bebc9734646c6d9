"""PyTorch's own convolution, in float64."""

import torch

SOURCE = "torch.nn.functional.conv2d"


def conv2d(image, kernel, stride=1, padding=0):
    image, kernel = (torch.from_numpy(array.copy())[None, None] for array in (image, kernel))
    return torch.nn.functional.conv2d(image, kernel, stride=stride, padding=padding)[0, 0].numpy()
