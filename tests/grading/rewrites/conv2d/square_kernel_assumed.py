import numpy as np


def conv2d(image, kernel, stride=1, padding=0):
    side = min(kernel.shape)
    full = np.pad(image, padding)
    rows = range(0, full.shape[0] - kernel.shape[0] + 1, stride)
    columns = range(0, full.shape[1] - kernel.shape[1] + 1, stride)
    square = kernel[:side, :side].ravel()
    return np.array([[full[r : r + side, c : c + side].ravel() @ square for c in columns] for r in rows])
