"""One step of a long short-term memory.

Sources: Hochreiter and Schmidhuber (1997), Long Short-Term Memory; Gers, Schmidhuber and
Cummins (2000), Learning to Forget. Gates are laid out as in PyTorch.
"""

import numpy as np


def sigmoid(z: np.ndarray) -> np.ndarray:
    """The logistic function, without overflow for any z."""
    return 0.5 * (1.0 + np.tanh(0.5 * z))


def lstm_cell(
    x: np.ndarray,
    h: np.ndarray,
    c: np.ndarray,
    w_ih: np.ndarray,
    w_hh: np.ndarray,
    b_ih: np.ndarray,
    b_hh: np.ndarray,
) -> tuple[np.ndarray, np.ndarray]:
    """Take inputs x (N, I) and states h, c (N, H) one step further.

    ``w_ih`` (4H, I), ``w_hh`` (4H, H), ``b_ih`` and ``b_hh`` (4H,) hold the rows of the
    input gate, the forget gate, the candidate and the output gate, in this order.

    Returns the new (h, c), both (N, H) and finite. The inputs stay unchanged.
    """
    sums = x @ w_ih.T + b_ih + h @ w_hh.T + b_hh  # (N, 4H)
    i, f, g, o = np.split(sums, 4, axis=1)  # (N, H) each
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c), c
