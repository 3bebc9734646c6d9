"""Two-dimensional convolution of one channel, in PyTorch: windows as a view, then one sum."""

import torch


def conv2d(
    image: torch.Tensor, kernel: torch.Tensor, stride: int = 1, padding: int = 0
) -> torch.Tensor:
    """Weighted sums of the image under a sliding kernel that is not flipped.

    image (H, W) and kernel (kH, kW) hold floats; ``stride`` counts pixels a step and
    ``padding`` zeros added on each of the four sides.

    Returns a tensor of shape (oH, oW) with oH = (H + 2·padding - kH) // stride + 1 and oW
    likewise. The inputs stay unchanged.
    """
    height, width = image.shape
    padded = image.new_zeros(height + 2 * padding, width + 2 * padding)
    padded[padding : padding + height, padding : padding + width] = image
    windows = padded.unfold(0, kernel.shape[0], stride)  # (oH, W + 2p, kH)
    windows = windows.unfold(1, kernel.shape[1], stride)  # (oH, oW, kH, kW)
    return torch.einsum("ijuv,uv->ij", windows, kernel)  # (oH, oW)
