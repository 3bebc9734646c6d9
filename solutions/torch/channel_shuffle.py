"""ShuffleNet's channel shuffle, in PyTorch: the channels picked by their old places."""

import torch


def channel_shuffle(x: torch.Tensor, groups: int) -> torch.Tensor:
    """Reorder the channels of x (N, C, H, W) so that every group hands some to every other.

    ``groups`` divides C. Channel k of group g goes to the place k·groups + g.

    Returns a tensor of shape (N, C, H, W). The input stays unchanged.
    """
    places = torch.arange(x.shape[1]).reshape(groups, -1)  # (g, k)
    return x[:, places.T.flatten()]  # (n, k·g, h, w)
