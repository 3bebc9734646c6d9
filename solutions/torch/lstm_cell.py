"""One step of a long short-term memory, in PyTorch."""

import torch
from torch.nn.functional import linear


def lstm_cell(
    x: torch.Tensor,
    h: torch.Tensor,
    c: torch.Tensor,
    w_ih: torch.Tensor,
    w_hh: torch.Tensor,
    b_ih: torch.Tensor,
    b_hh: torch.Tensor,
) -> tuple[torch.Tensor, torch.Tensor]:
    """Take inputs x (N, I) and states h, c (N, H) one step further.

    ``w_ih`` (4H, I), ``w_hh`` (4H, H), ``b_ih`` and ``b_hh`` (4H,) hold the rows of the
    input gate, the forget gate, the candidate and the output gate, in this order.

    Returns the new (h, c), both (N, H) and finite. The inputs stay unchanged.
    """
    sums = linear(x, w_ih, b_ih) + linear(h, w_hh, b_hh)  # (N, 4H)
    i, f, g, o = sums.tensor_split(4, dim=1)  # (N, H) each
    c = f.sigmoid() * c + i.sigmoid() * g.tanh()
    return o.sigmoid() * c.tanh(), c
