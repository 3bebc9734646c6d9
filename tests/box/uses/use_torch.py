"""Ordinary uses of PyTorch. Each function returns a true value where all is well."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn


def doubled(x):
    return x * 2


def autograd():
    x = torch.randn(3, requires_grad=True)
    (x**2).sum().backward()
    return torch.allclose(x.grad, 2 * x)


def modules_and_convolution():
    net = nn.Sequential(
        nn.Conv2d(3, 4, 3, padding=1), nn.BatchNorm2d(4), nn.ReLU(), nn.Flatten(), nn.LazyLinear(2)
    )
    return net(torch.randn(2, 3, 8, 8)).shape == (2, 2)


def optimisers():
    for make in (torch.optim.SGD, torch.optim.Adam, torch.optim.AdamW):
        w = nn.Parameter(torch.ones(2))
        step = make([w], lr=0.1)
        schedule = torch.optim.lr_scheduler.StepLR(step, 1)
        (w**2).sum().backward()
        step.step()
        step.zero_grad()
        schedule.step()
    return bool((w < 1).all())


def attention_and_transformer():
    layer = nn.TransformerEncoderLayer(8, 2, 16, batch_first=True).eval()
    q = torch.randn(2, 2, 5, 4)
    return (
        layer(torch.randn(2, 5, 8)).shape == (2, 5, 8)
        and F.scaled_dot_product_attention(q, q, q).shape == q.shape
    )


def recurrent():
    return nn.LSTM(3, 4)(torch.randn(5, 2, 3))[0].shape == (5, 2, 4)


def linear_algebra():
    a = torch.randn(6, 6, dtype=torch.float64)
    a = a @ a.T + torch.eye(6)
    return (
        torch.allclose(torch.linalg.inv(a) @ a, torch.eye(6, dtype=a.dtype))
        and torch.linalg.eigh(a)[0].min() > 0
        and torch.linalg.svd(a)[1].max() > 0
    )


def func_vmap_grad():
    from torch.func import grad, vmap

    return torch.allclose(vmap(grad(lambda x: x**2))(torch.arange(3.0)), 2 * torch.arange(3.0))


def data_loader():
    from torch.utils.data import DataLoader, TensorDataset

    return (
        sum(len(batch[0]) for batch in DataLoader(TensorDataset(torch.arange(10)), 4, shuffle=True))
        == 10
    )


def jit_script():
    return torch.jit.script(doubled)(torch.ones(2)).sum() == 4


def fft_einsum_unfold():
    x = torch.randn(1, 1, 5, 5)
    return (
        F.unfold(x, 3).shape == (1, 9, 9)
        and torch.fft.rfft(x).shape[-1] == 3
        and torch.einsum("abij->ab", x).shape == (1, 1)
    )


def random_and_seed():
    torch.manual_seed(3)
    a = torch.randn(4)
    torch.manual_seed(3)
    return torch.equal(a, torch.randn(4)) and F.dropout(torch.ones(100), 0.5).sum() != 100


def save_and_load_in_memory():
    import io

    buffer = io.BytesIO()
    torch.save({"w": torch.ones(2)}, buffer)
    buffer.seek(0)
    return torch.load(buffer)["w"].sum() == 2


def numpy_and_back():
    return (
        torch.from_numpy(np.ones(3)).numpy().sum() == 3 and torch.tensor(np.float32(1)).item() == 1
    )


def testing():
    torch.testing.assert_close(torch.ones(2), torch.ones(2))
    return True


def threads():
    torch.set_num_threads(2)
    a = torch.randn(600, 600)
    return (a @ a).shape == (600, 600) and a.sort().values.shape == a.shape


def low_precision():
    a = torch.ones(8, 8, dtype=torch.bfloat16)
    return (a @ a)[0, 0] == 8 and a.half().sum() == 64


def checkpoint_and_hooks():
    from torch.utils.checkpoint import checkpoint

    seen = []
    layer = nn.Linear(2, 2)
    layer.register_forward_hook(lambda *a: seen.append(1))
    checkpoint(layer, torch.ones(1, 2, requires_grad=True), use_reentrant=False).sum().backward()
    return len(seen) >= 1
