"""One thread: the networks here are small, and waiting threads stall a busy machine."""

import torch

torch.set_num_threads(1)
