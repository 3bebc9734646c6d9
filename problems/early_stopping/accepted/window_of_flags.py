"""A deque of the last ``patience`` verdicts, behind a function that makes the object."""

from collections import deque
from types import SimpleNamespace


def EarlyStopping(patience, min_delta=0):
    improved = deque(maxlen=patience)
    best = None

    def step(loss):
        nonlocal best
        better = best is None or best - min_delta > loss
        if better:
            best = loss
        improved.append(better)
        return len(improved) == patience and not any(improved)

    return SimpleNamespace(step=step)
