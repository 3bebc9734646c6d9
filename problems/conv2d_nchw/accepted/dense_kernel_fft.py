"""Groups and dilation written out as zeros in a larger kernel, then the convolution theorem."""

import numpy as np


def conv2d_nchw(x, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    c, (o, inner, kh, kw) = x.shape[1], weight.shape
    tall, wide = dilation * (kh - 1) + 1, dilation * (kw - 1) + 1
    kernel = np.zeros((o, c, tall, wide))
    for k in range(o):
        first = k * groups // o * inner
        kernel[k, first : first + inner, ::dilation, ::dilation] = weight[k]
    padded = np.pad(x, ((0, 0), (0, 0), (padding,) * 2, (padding,) * 2))
    size = [a + b for a, b in zip(padded.shape[2:], (tall, wide), strict=True)]
    seen, taps = np.fft.rfft2(padded, size), np.fft.rfft2(kernel[..., ::-1, ::-1], size)
    full = np.fft.irfft2(np.einsum("nchw,ochw->nohw", seen, taps), size)
    y = full[:, :, tall - 1 : padded.shape[2], wide - 1 : padded.shape[3]]
    y = y[:, :, ::stride, ::stride]
    return y + (0 if bias is None else bias[None, :, None, None])
