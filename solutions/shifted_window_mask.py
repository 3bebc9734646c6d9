"""Who may attend to whom in Swin's shifted windows.

Source: Liu et al. (2021), Swin Transformer: Hierarchical Vision Transformer using Shifted
Windows, section 3.2. The cut between the first and the second strip runs between windows
and never parts two pixels of one; hence two strips each way do the work of three.
"""

import numpy as np


def shifted_window_mask(height: int, width: int, window: int, shift: int) -> np.ndarray:
    """The attention mask of a (height, width) map that was rolled by -shift both ways.

    ``window`` divides height and width; 0 <= shift < window.

    Returns booleans (nW, window ** 2, window ** 2), windows and pixels row by row: True
    where the two pixels of the window lie in the same of the nine regions.
    """
    wrapped_row = np.arange(height) >= height - shift  # (H,)
    wrapped_column = np.arange(width) >= width - shift  # (W,)
    region = 2 * wrapped_row[:, None] + wrapped_column  # (H, W)
    cut = region.reshape(height // window, window, width // window, window)
    pixels = cut.transpose(0, 2, 1, 3).reshape(-1, window * window)  # (nW, window ** 2)
    return pixels[:, :, None] == pixels[:, None, :]
