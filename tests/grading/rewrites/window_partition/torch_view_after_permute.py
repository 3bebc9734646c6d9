import torch


def window_partition(x, window):
    rows, columns = x.shape[1] // window, x.shape[2] // window
    table = torch.unflatten(torch.unflatten(x, 2, (columns, window)), 1, (rows, window))
    return table.swapaxes(2, 3).view(-1, window, window, x.size(3))


def window_reverse(windows, window, height, width):
    table = torch.unflatten(windows, 0, (-1, height // window, width // window))
    return table.swapaxes(2, 3).view(-1, height, width, windows.size(3))
