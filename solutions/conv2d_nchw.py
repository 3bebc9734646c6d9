"""The convolution layer with stride, zero padding, dilation and groups (no flip).

Source: LeCun et al. (1998); groups as in Krizhevsky et al. (2012), dilation as in Yu and
Koltun (2016).
"""

import numpy as np


def conv2d_nchw(
    x: np.ndarray,
    weight: np.ndarray,
    bias: np.ndarray | None = None,
    stride: int = 1,
    padding: int = 0,
    dilation: int = 1,
    groups: int = 1,
) -> np.ndarray:
    """Convolve a batch of images, as the convolution layers of networks do.

    x (N, C, H, W), weight (O, C / groups, kH, kW) and bias (O,) hold floats; ``stride``
    counts pixels a step, ``padding`` zeros on each side, ``dilation`` pixels from tap to
    tap; ``groups`` divides C and O.

    Returns an array of shape (N, O, oH, oW) with
    oH = (H + 2·padding - dilation·(kH - 1) - 1) // stride + 1, and oW likewise. The inputs
    stay unchanged.
    """
    n, c, height, width = x.shape
    o, _, kh, kw = weight.shape
    rows = (height + 2 * padding - dilation * (kh - 1) - 1) // stride + 1
    columns = (width + 2 * padding - dilation * (kw - 1) - 1) // stride + 1
    bottom, right = (rows - 1) * stride + 1, (columns - 1) * stride + 1

    padded = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    padded = padded.reshape(n, groups, c // groups, *padded.shape[2:])  # (n, g, c/g, H', W')
    kernels = weight.reshape(groups, o // groups, c // groups, kh, kw)
    output = np.zeros((n, groups, o // groups, rows, columns))
    for u in range(kh):
        for v in range(kw):
            top, left = dilation * u, dilation * v
            seen = padded[..., top : top + bottom : stride, left : left + right : stride]
            output += np.einsum("ngcij,goc->ngoij", seen, kernels[..., u, v])
    output = output.reshape(n, o, rows, columns)
    return output if bias is None else output + bias[:, None, None]
