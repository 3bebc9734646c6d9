"""SciPy's filter over the image and over a mask of ones: sum of values by number of pixels."""

import numpy as np
from scipy.ndimage import correlate

SOURCE = "scipy.ndimage.correlate with zero padding"


def image_smoother(img):
    pixels = np.array(img)
    box = np.ones((3, 3), int)
    total = correlate(pixels, box, mode="constant", cval=0)
    count = correlate(np.ones_like(pixels), box, mode="constant", cval=0)
    return (total // count).tolist()
