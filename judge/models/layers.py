"""A model's layer table: run it once, and note what each module with parameters puts out.

The run is on torch's meta device, where tensors have shapes and no values: no gigabyte of
weights is drawn to print a table. A model whose shapes depend on values runs for real.
"""

from __future__ import annotations

from types import ModuleType

import torch
from torch import Tensor, nn

from judge.hints import Any
from judge.record import NamedTuple


class Layer(NamedTuple):
    """A module without children or with parameters of its own.

    ``shape`` is that of its first output in the run, None if it was never called (its
    weights are read by its parent); ``parameters`` leaves those of children out, so that
    the column adds up to the model's, shared weights counted once.
    """

    name: str
    kind: str
    shape: tuple[int, ...] | None
    parameters: int


def layers(module: ModuleType, name: str) -> list[Layer]:
    """The table of ``module.build(name)`` run on ``module.example(name)``."""
    try:
        return _run(module, name, "meta")
    except NotImplementedError:
        return _run(module, name, "cpu")


def _run(module: ModuleType, name: str, device: str) -> list[Layer]:
    with torch.device(device):
        model, inputs = module.build(name).eval(), module.example(name)
    shapes: dict[nn.Module, tuple[int, ...] | None] = {}

    def note(layer: nn.Module, _: Any, output: Any) -> None:
        shapes.setdefault(layer, _shape(output))

    hooks = [layer.register_forward_hook(note) for layer in model.modules()]
    with torch.no_grad(), torch.device(device):
        model(*inputs)
    for hook in hooks:
        hook.remove()
    counted: set[int] = set()
    table = []
    for path, layer in model.named_modules():
        own = [p for p in layer.parameters(recurse=False) if id(p) not in counted]
        counted.update(map(id, own))
        if own or not any(True for _ in layer.children()):
            count = sum(parameter.numel() for parameter in own)
            table.append(Layer(path or "(itself)", type(layer).__name__, shapes.get(layer), count))
    return table


def _shape(output: Any) -> tuple[int, ...] | None:
    if isinstance(output, Tensor):
        return tuple(output.shape)
    parts = output.values() if isinstance(output, dict) else output
    if isinstance(output, (tuple, list, dict)):
        return next((shape for shape in map(_shape, parts) if shape is not None), None)
    return None
