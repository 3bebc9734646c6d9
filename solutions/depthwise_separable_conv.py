"""Depthwise separable convolution, and what it saves.

Source: Chollet (2017), Xception; Howard et al. (2017), MobileNets.
"""

import numpy as np


def depthwise_separable_conv(
    x: np.ndarray,
    depthwise: np.ndarray,
    pointwise: np.ndarray,
    stride: int = 1,
    padding: int = 0,
) -> np.ndarray:
    """Convolve every channel with its own kernel, then mix the channels of each pixel.

    x (N, C, H, W), depthwise (C, 1, k, k) and pointwise (O, C, 1, 1) hold floats;
    ``stride`` counts pixels a step and ``padding`` zeros on each side.

    Returns an array of shape (N, O, oH, oW) with oH = (H + 2·padding - k) // stride + 1
    and oW likewise. The inputs stay unchanged.
    """
    padded = np.pad(x, ((0, 0), (0, 0), (padding, padding), (padding, padding)))
    n, c, height, width = padded.shape
    k = depthwise.shape[-1]
    rows, columns = (height - k) // stride + 1, (width - k) // stride + 1
    bottom, right = (rows - 1) * stride + 1, (columns - 1) * stride + 1
    filtered = np.zeros((n, c, rows, columns))
    for u in range(k):
        for v in range(k):
            seen = padded[:, :, u : u + bottom : stride, v : v + right : stride]
            filtered += depthwise[:, :, u, v, None] * seen  # (c, 1, 1) · (n, c, oH, oW)
    return np.einsum("oc,nchw->nohw", pointwise[:, :, 0, 0], filtered)  # (n, o, oH, oW)


def parameter_counts(c_in: int, c_out: int, k: int) -> tuple[int, int]:
    """Count the weights of a k x k layer from c_in to c_out channels, without biases.

    Returns (standard, separable): those of the usual convolution, and those of the
    depthwise and the pointwise step together.
    """
    return c_out * c_in * k * k, c_in * k * k + c_out * c_in
