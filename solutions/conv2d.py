"""Two-dimensional convolution of one channel, as deep learning means it (no flip).

Source: LeCun et al. (1989); the arithmetic of sizes as in Dumoulin and Visin (2016).
"""

import numpy as np


def conv2d(image: np.ndarray, kernel: np.ndarray, stride: int = 1, padding: int = 0) -> np.ndarray:
    """Weighted sums of the image under a sliding kernel that is not flipped.

    image (H, W) and kernel (kH, kW) hold floats; ``stride`` counts pixels a step and
    ``padding`` zeros added on each of the four sides.

    Returns an array of shape (oH, oW) with oH = (H + 2·padding - kH) // stride + 1 and oW
    likewise. The inputs stay unchanged.
    """
    padded = np.pad(image, padding)  # (H + 2p, W + 2p)
    rows = (padded.shape[0] - kernel.shape[0]) // stride + 1
    columns = (padded.shape[1] - kernel.shape[1]) // stride + 1
    bottom, right = (rows - 1) * stride + 1, (columns - 1) * stride + 1
    output = np.zeros((rows, columns))
    for u in range(kernel.shape[0]):
        for v in range(kernel.shape[1]):
            seen = padded[u : u + bottom : stride, v : v + right : stride]  # (oH, oW)
            output += kernel[u, v] * seen
    return output
