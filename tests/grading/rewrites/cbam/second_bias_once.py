import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def logistic(z):
    return 0.5 * (1 + np.tanh(z / 2))


def channel_gate(x, w1, b1, w2, b2):
    flat = x.reshape(*x.shape[:2], -1)
    z = b2
    for pooled in (flat.mean(-1), flat.max(-1)):
        hidden = np.einsum("nc,rc->nr", pooled, w1) + b1
        hidden *= hidden > 0
        z = z + np.einsum("nr,cr->nc", hidden, w2)
    return logistic(z)[..., None, None]


def spatial_gate(x, weight):
    border = weight.shape[-1] // 2
    total = 0
    for kernel, plane in zip(weight[0], (x.mean(1), x.max(1)), strict=True):
        framed = np.pad(plane, [(0, 0), (border, border), (border, border)])
        seen = sliding_window_view(framed, kernel.shape, (1, 2))
        total = total + np.einsum("nijuv,uv->nij", seen, kernel)
    return logistic(total)[:, None]


def cbam(x, w1, b1, w2, b2, spatial_weight):
    x = x * channel_gate(x, w1, b1, w2, b2)
    return x * spatial_gate(x, spatial_weight)
