"""Judging autograd's gradient without torch: a random projection against a central difference.

The child returns g = d(sum(w * f(x))) / dx for a random cotangent w. For a random
direction v the number g . v must equal the derivative of sum(w * f(x + t v)) in t at 0,
which the float64 reference gives as a central difference. One direction an argument, so
that the argument whose gradient is wrong can be named.
"""

from __future__ import annotations

import random

from judge.authoring.draw import ArrayDraw
from judge.grading.cases import to_double
from judge.hints import TYPE_CHECKING, Any
from judge.text import Text

if TYPE_CHECKING:
    from judge.grading.call import Call

STEP = 1e-5
TOLERANCE = 2e-3


def cotangent(key: str, expected: Any) -> Any:
    """A float32 array of the output's shape with values around 1 in size."""
    import numpy as np

    return np.asarray(_normal(f"cotangent {key}", np.shape(expected)), np.float32)


def _normal(key: str, shape: tuple[int, ...]) -> Any:
    return ArrayDraw(random.Random(key), 1.0).normal(shape)


def check_gradients(call: Call, gradients: Any) -> Text | None:
    """Compare each returned gradient with the reference's derivative."""
    assert call.gradient is not None
    places, weights = call.gradient
    if type(gradients) is not list or len(gradients) != len(places):
        return Text(
            "no gradient flows back: stay in PyTorch operations (no numpy(), item() or detach())",
            "梯度传不回输入：请全程使用 PyTorch 运算（不要用 .numpy()、.item()、.detach()）",
        )
    names = call.loaded.signatures[call.case.entry].names
    for place, gradient in zip(places, gradients, strict=True):
        reason = _wrong(call, place, weights, gradient, names[place])
        if reason:
            return reason
    return None


def find_slopes(call: Call) -> None:
    """Have the reference's derivatives ready."""
    assert call.gradient is not None
    places, weights = call.gradient
    for place in places:
        _slope(call, place, weights)


def _wrong(call: Call, place: int, weights: Any, gradient: Any, name: str) -> Text | None:
    import numpy as np

    point = call.case.inputs[place]
    if gradient is None:
        gradient = np.zeros_like(point)  # autograd's word for "does not depend on it"
    if getattr(gradient, "shape", None) != point.shape:
        return Text(f"the gradient in {name} has another shape", f"{name} 的梯度形状不对")
    direction, expected = _slope(call, place, weights)
    terms = np.asarray(gradient, dtype=np.float64) * direction
    got = float(np.sum(terms))
    scale = abs(expected) + float(np.sqrt(np.sum(terms**2)))
    if abs(got - expected) <= TOLERANCE * scale + 1e-5:
        return None
    return Text(
        f"the gradient in {name} is wrong: along a random direction {got:.5g} "
        f"instead of {expected:.5g}",
        f"对 {name} 的梯度不对：沿随机方向为 {got:.5g}，应为 {expected:.5g}",
    )


def _slope(call: Call, place: int, weights: Any) -> tuple[Any, float]:
    """A random direction for the argument, and the reference's derivative along it."""
    import numpy as np

    if place not in call.slopes:
        inputs = list(to_double(call.case.inputs))
        point = inputs[place]
        direction = _normal(f"direction {call.planned.id} {place}", point.shape)
        values = []
        for sign in (1, -1):
            inputs[place] = point + sign * STEP * direction
            answer = np.asarray(call.loaded.expected(call.case.entry, tuple(inputs)), np.float64)
            values.append(np.sum(weights * answer))
        call.slopes[place] = direction, float(values[0] - values[1]) / (2 * STEP)
    return call.slopes[place]
