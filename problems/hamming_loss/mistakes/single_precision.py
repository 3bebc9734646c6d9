"""WA
en: averages in float32, which is not exact to 1e-9
zh: 用 float32 求均值，精度达不到 1e-9
"""

import numpy as np


def hamming_loss(y_true, y_pred):
    return (y_true != y_pred).astype(np.float32).mean()
