"""The same values laid out in memory in the ways that real arrays are."""

from __future__ import annotations

from judge.authoring.draw import Draw
from judge.hints import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

LAYOUTS = ("C", "F", "strided", "read-only")


def any_layout(draw: Draw, array: np.ndarray) -> np.ndarray:
    """``array``'s values, row-major, column-major, as every other element of a larger array,
    or read-only; which one is drawn."""
    layout = draw.choice(LAYOUTS)
    if layout == "F":
        return array.copy(order="F")
    if layout == "strided" and array.ndim:
        import numpy as np

        wide = np.zeros((*array.shape[:-1], 2 * array.shape[-1]), array.dtype)
        wide[..., ::2] = array
        return wide[..., ::2]
    array = array.copy()
    array.flags.writeable = layout != "read-only"
    return array
