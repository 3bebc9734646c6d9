import numpy as np

from judge.authoring import Draw, Suite, close

suite = Suite(check=close())


def box(draw: Draw) -> np.ndarray:
    x1, y1 = draw.floats(-20, 20, 2)
    width, height = draw.floats(0, 20, 2)
    return np.array([x1, y1, x1 + width, y1 + height])


@suite.group(10)
def anywhere(draw: Draw) -> tuple[np.ndarray, np.ndarray]:
    """Boxes anywhere.
    zh: 任意的框。
    """
    return box(draw), box(draw)


@suite.validate
def well_formed(a: np.ndarray, b: np.ndarray) -> None:
    for x1, y1, x2, y2 in (a, b):
        assert x1 <= x2
        assert y1 <= y2
