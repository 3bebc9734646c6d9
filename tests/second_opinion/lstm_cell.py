"""torch.nn.LSTMCell in float64, with the case's weights put into its parameters."""

import torch

SOURCE = "torch.nn.LSTMCell"


def lstm_cell(x, h, c, w_ih, w_hh, b_ih, b_hh):
    cell = torch.nn.LSTMCell(x.shape[1], h.shape[1], dtype=torch.float64)
    values = {"weight_ih": w_ih, "weight_hh": w_hh, "bias_ih": b_ih, "bias_hh": b_hh}
    cell.load_state_dict({name: torch.from_numpy(array.copy()) for name, array in values.items()})
    x, h, c = (torch.from_numpy(array.copy()) for array in (x, h, c))
    with torch.no_grad():
        return tuple(part.numpy() for part in cell(x, (h, c)))
