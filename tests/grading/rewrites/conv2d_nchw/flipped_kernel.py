import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d_nchw(x, weight, bias=None, stride=1, padding=0, dilation=1, groups=1):
    batch, channels = x.shape[:2]
    _, fan_in, tall, wide = weight.shape
    frame = np.zeros((batch, channels, x.shape[2] + 2 * padding, x.shape[3] + 2 * padding))
    frame[:, :, padding : padding + x.shape[2], padding : padding + x.shape[3]] = x
    span = dilation * (tall - 1) + 1, dilation * (wide - 1) + 1
    seen = sliding_window_view(frame, span, (2, 3))[..., ::dilation, ::dilation]
    seen = seen[:, :, ::stride, ::stride]
    parts = []
    mirrored = np.split(np.flip(weight, (2, 3)), groups)
    for g in range(groups):
        block = seen[:, g * fan_in : (g + 1) * fan_in]
        parts.append(np.einsum("ncijuv,ocuv->noij", block, mirrored[g]))
    answer = np.concatenate(parts, axis=1)
    if bias is not None:
        answer = answer + bias.reshape(-1, 1, 1)
    return answer
