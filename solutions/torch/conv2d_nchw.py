"""The convolution layer in PyTorch: all windows as a view, then one contraction."""

import torch
from torch.nn.functional import pad


def conv2d_nchw(
    x: torch.Tensor,
    weight: torch.Tensor,
    bias: torch.Tensor | None = None,
    stride: int = 1,
    padding: int = 0,
    dilation: int = 1,
    groups: int = 1,
) -> torch.Tensor:
    """Convolve a batch of images, as the convolution layers of networks do.

    x (N, C, H, W), weight (O, C / groups, kH, kW) and bias (O,) hold floats; ``stride``
    counts pixels a step, ``padding`` zeros on each side, ``dilation`` pixels from tap to
    tap; ``groups`` divides C and O.

    Returns a tensor of shape (N, O, oH, oW) with
    oH = (H + 2·padding - dilation·(kH - 1) - 1) // stride + 1, and oW likewise; gradients
    flow through it. The inputs stay unchanged.
    """
    kh, kw = weight.shape[2:]
    windows = pad(x, (padding, padding, padding, padding))  # (n, c, H + 2p, W + 2p)
    windows = windows.unfold(2, dilation * (kh - 1) + 1, stride)  # (n, c, oH, W + 2p, reach)
    windows = windows.unfold(3, dilation * (kw - 1) + 1, stride)[..., ::dilation, ::dilation]
    windows = windows.unflatten(1, (groups, -1))  # (n, g, c/g, oH, oW, kh, kw)
    kernels = weight.unflatten(0, (groups, -1))  # (g, o/g, c/g, kh, kw)
    output = torch.einsum("ngcijuv,gocuv->ngoij", windows, kernels).flatten(1, 2)
    return output if bias is None else output + bias[:, None, None]  # (n, o, oH, oW)
