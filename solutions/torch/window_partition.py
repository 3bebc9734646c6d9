"""A batch of feature maps cut into windows, and put together again, in PyTorch."""

import torch


def window_partition(x: torch.Tensor, window: int) -> torch.Tensor:
    """Cut x (B, H, W, C) into windows of shape (B * nW, window, window, C).

    ``window`` divides H and W; nW is the number of windows of one map. They come map by
    map, then row by row. Values are those of x, which stays unchanged.
    """
    rows = x.unflatten(1, (-1, window))  # (B, rows, window, W, C)
    split = rows.unflatten(3, (-1, window))  # (B, rows, window, columns, window, C)
    return split.permute(0, 1, 3, 2, 4, 5).flatten(0, 2)


def window_reverse(windows: torch.Tensor, window: int, height: int, width: int) -> torch.Tensor:
    """Put windows (B * nW, window, window, C) together to maps (B, height, width, C).

    ``window`` divides height and width; nW is the number of windows of one map. Windows come
    map by map, then row by row; B follows from their number. They stay unchanged.
    """
    grid = windows.unflatten(0, (-1, height // window, width // window))
    split = grid.permute(0, 1, 3, 2, 4, 5)  # (B, rows, window, columns, window, C)
    return split.flatten(3, 4).flatten(1, 2)
