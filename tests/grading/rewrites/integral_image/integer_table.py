import numpy as np


def integral_image(img):
    height, width = img.shape
    sums = np.full((1 + height, 1 + width), 0)
    for y, x in np.ndindex(height, width):
        above, beside, both = sums[y, x + 1], sums[y + 1, x], sums[y, x]
        sums[y + 1, x + 1] = above + beside - both + img[y, x]
    return sums


def box_sum(sums, top, left, bottom, right):
    strip = sums[[top, bottom]][:, [left, right]]
    return strip[1, 1] - strip[0, 1] - strip[1, 0] + strip[0, 0]
