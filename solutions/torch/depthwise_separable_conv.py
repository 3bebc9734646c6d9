"""Depthwise separable convolution in PyTorch: windows as a view, one sum for each step."""

import torch
from torch.nn.functional import pad


def depthwise_separable_conv(
    x: torch.Tensor,
    depthwise: torch.Tensor,
    pointwise: torch.Tensor,
    stride: int = 1,
    padding: int = 0,
) -> torch.Tensor:
    """Convolve every channel with its own kernel, then mix the channels of each pixel.

    x (N, C, H, W), depthwise (C, 1, k, k) and pointwise (O, C, 1, 1) hold floats;
    ``stride`` counts pixels a step and ``padding`` zeros on each side.

    Returns a tensor of shape (N, O, oH, oW) with oH = (H + 2·padding - k) // stride + 1
    and oW likewise. The inputs stay unchanged.
    """
    k = depthwise.shape[-1]
    windows = pad(x, (padding, padding, padding, padding))  # (n, c, H + 2p, W + 2p)
    windows = windows.unfold(2, k, stride).unfold(3, k, stride)  # (n, c, oH, oW, k, k)
    filtered = torch.einsum("ncijuv,cuv->ncij", windows, depthwise[:, 0])  # (n, c, oH, oW)
    return torch.einsum("ncij,oc->noij", filtered, pointwise[:, :, 0, 0])  # (n, o, oH, oW)


def parameter_counts(c_in: int, c_out: int, k: int) -> tuple[int, int]:
    """Count the weights of a k x k layer from c_in to c_out channels, without biases.

    Returns (standard, separable): those of the usual convolution, and those of the
    depthwise and the pointwise step together.
    """
    return c_in * c_out * k**2, c_in * (k**2 + c_out)
