"""The original's double loop over slices, and an additive mask made boolean at the end."""

import numpy as np


def shifted_window_mask(height, width, window, shift):
    img_mask = np.zeros((1, height, width, 1))
    slices = (slice(0, -window), slice(-window, -shift), slice(-shift, None))
    cnt = 0
    for h in slices:
        for w in slices:
            img_mask[:, h, w, :] = cnt
            cnt += 1
    windows = img_mask.reshape(1, height // window, window, width // window, window, 1)
    windows = windows.swapaxes(2, 3).reshape(-1, window * window)
    attn_mask = np.expand_dims(windows, 1) - np.expand_dims(windows, 2)
    attn_mask = np.where(attn_mask != 0, -100.0, 0.0)
    return attn_mask == 0
