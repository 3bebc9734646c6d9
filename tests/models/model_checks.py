"""Properties that every reference model must have, as plain assertions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import torch
from torch import Tensor, nn

from judge.models import load


def published_parameters(name: str) -> int:
    """The parameters of the published size, counted on the meta device."""
    module = load(name)
    with torch.device("meta"):
        model = module.build(name)
    return sum(parameter.numel() for parameter in model.parameters())


def scalar(value: Any) -> Tensor:
    """One number that every element of a nested answer moves."""
    if isinstance(value, Tensor):
        weights = torch.linspace(0.5, 1.5, value.numel()).view(value.shape)
        return (value * weights).sum()
    parts = value.values() if isinstance(value, dict) else value
    return torch.stack([scalar(part) for part in parts]).sum()


def assert_gradients_everywhere(
    model: nn.Module, *inputs: Tensor, loss: Callable[[Any], Tensor] = scalar
) -> None:
    """Some gradient, and not only zeros, reaches each parameter that asks for one."""
    model.zero_grad()
    loss(model(*inputs)).backward()
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            assert parameter.grad is not None, f"no gradient reaches {name}"
            assert parameter.grad.isfinite().all(), f"{name} has an infinite gradient"
            assert parameter.grad.abs().sum() > 0, f"only zeros reach {name}"


def assert_samples_are_independent(
    model: nn.Module, *inputs: Tensor, dim: int = 0, atol: float = 1e-5
) -> None:
    """In evaluation half the batch gives half the outputs."""
    model.eval()
    half = inputs[0].shape[dim] // 2
    assert half > 0
    with torch.no_grad():
        whole = model(*inputs)
        part = model(*(value.narrow(dim, 0, half) for value in inputs))
    _assert_half(whole, part, half, dim, atol)


def _assert_half(whole: Any, part: Any, half: int, dim: int, atol: float) -> None:
    if isinstance(whole, Tensor):
        torch.testing.assert_close(whole.narrow(dim, 0, half), part, atol=atol, rtol=1e-4)
        return
    for both in zip(whole, part, strict=True):
        _assert_half(*both, half, dim, atol)


def assert_modes_differ(model: nn.Module, *inputs: Tensor, differ: bool = True) -> None:
    """Training and evaluation answer differently exactly when ``differ``; evaluation repeats."""
    with torch.no_grad():
        model.train()
        torch.manual_seed(1)
        trained = scalar(model(*inputs))
        model.eval()
        first, second = scalar(model(*inputs)), scalar(model(*inputs))
    assert first == second
    assert bool((trained - first).abs() > 1e-6) == differ


def assert_learns(
    model: nn.Module, loss: Callable[[], Tensor], *, steps: int = 8, lr: float = 1e-2
) -> None:
    """A few steps of gradient descent on one batch lower its loss by a tenth."""
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    values = []
    for _ in range(steps):
        value = loss()
        optimizer.zero_grad()
        value.backward()
        optimizer.step()
        values.append(value.item())
    assert min(values[-2:]) < 0.9 * values[0], values


def assert_only_differ_in(model: nn.Module, kinds: tuple[type, ...], *inputs: Tensor) -> None:
    """Training with every layer of these kinds put to evaluation answers as evaluation does."""
    with torch.no_grad():
        model.eval()
        expected = scalar(model(*inputs))
        model.train()
        for layer in model.modules():
            if isinstance(layer, kinds):
                layer.eval()
        found = scalar(model(*inputs))
    model.eval()
    torch.testing.assert_close(found, expected)


def copy_weights_in_call_order(source: nn.Module, target: nn.Module, *inputs: Tensor) -> None:
    """Give each convolution, norm and linear of ``target`` what its peer of ``source`` holds.

    Peers are found by the order in which a forward pass calls them.
    """
    pairs = zip(_calls(source, inputs), _calls(target, inputs), strict=True)
    for one, other in pairs:
        other.load_state_dict(one.state_dict())


def _calls(model: nn.Module, inputs: tuple[Tensor, ...]) -> list[nn.Module]:
    called: list[nn.Module] = []
    hooks = [
        layer.register_forward_hook(lambda layer, *_: called.append(layer))
        for layer in model.modules()
        if isinstance(layer, (nn.Conv2d, nn.BatchNorm2d, nn.Linear))
    ]
    with torch.no_grad():
        model.eval()(*inputs)
    for hook in hooks:
        hook.remove()
    return called


def randomise_norms(model: nn.Module) -> None:
    """Give batch norms weights and running values that a mistake in them would show."""
    for layer in model.modules():
        if isinstance(layer, nn.BatchNorm2d):
            nn.init.uniform_(layer.weight, 0.5, 1.5)
            nn.init.normal_(layer.bias, std=0.1)
            nn.init.normal_(layer.running_mean, std=0.1)
            nn.init.uniform_(layer.running_var, 0.5, 1.5)
