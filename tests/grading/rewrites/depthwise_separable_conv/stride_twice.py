import numpy as np


def depthwise_separable_conv(x, depthwise, pointwise, stride=1, padding=0):
    size = depthwise.shape[2]
    frame = np.pad(x, [(0, 0), (0, 0), (padding,) * 2, (padding,) * 2])
    high = 1 + (frame.shape[2] - size) // stride
    wide = 1 + (frame.shape[3] - size) // stride
    middle = 0
    for tap in range(size * size):
        u, v = divmod(tap, size)
        rows, columns = u + stride * np.arange(high), v + stride * np.arange(wide)
        middle = middle + depthwise[:, :, u, v, None] * frame[:, :, rows[:, None], columns]
    middle = middle[..., ::stride, ::stride]
    return np.tensordot(middle, pointwise[:, :, 0, 0], (1, 1)).transpose(0, 3, 1, 2)


def parameter_counts(c_in, c_out, k):
    depthwise, pointwise = k**2 * c_in, c_in * c_out
    return k**2 * pointwise, depthwise + pointwise
