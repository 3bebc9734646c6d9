"""The convolution theorem; flipping the kernel turns convolution into correlation."""

import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    padded = np.pad(image, padding)
    shape = [a + b - 1 for a, b in zip(padded.shape, kernel.shape, strict=True)]
    product = np.fft.rfft2(padded, shape) * np.fft.rfft2(kernel[::-1, ::-1], shape)
    full = np.fft.irfft2(product, shape)
    kh, kw = kernel.shape
    return full[kh - 1 : padded.shape[0], kw - 1 : padded.shape[1]][::stride, ::stride]
