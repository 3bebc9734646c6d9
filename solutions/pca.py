"""Principal component analysis by the singular value decomposition of the centred data.

Sources: Pearson (1901); Jolliffe (2002), Principal Component Analysis.
"""

import numpy as np


def pca(x: np.ndarray, k: int) -> tuple[np.ndarray, np.ndarray]:
    """First k principal components (k, d) of ``x`` (n, d), and the projection (n, k).

    Components are unit rows by falling variance, of either sign; the data are centred.
    """
    centred = x - x.mean(axis=0)  # (n, d)
    _, _, vt = np.linalg.svd(centred, full_matrices=False)  # rows by falling singular value
    components = vt[:k]  # (k, d)
    return components, centred @ components.T  # (k, d), (n, k)
