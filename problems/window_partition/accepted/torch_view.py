"""PyTorch, as Swin's code is usually written: view, permute, contiguous, view."""


def window_partition(x, window):
    import torch

    assert isinstance(x, torch.Tensor)
    B, H, W, C = x.shape
    x = x.view(B, H // window, window, W // window, window, C)
    return x.permute(0, 1, 3, 2, 4, 5).contiguous().view(-1, window, window, C)


def window_reverse(windows, window, height, width):
    B = int(windows.shape[0] / (height * width / window / window))
    x = windows.view(B, height // window, width // window, window, window, -1)
    return x.permute(0, 1, 3, 2, 4, 5).contiguous().view(B, height, width, -1)
