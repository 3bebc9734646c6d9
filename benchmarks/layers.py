"""What each layer of the confinement costs a child, from its fork to its first answer."""

from __future__ import annotations

import os
from collections.abc import Callable

from measure import Row, medians

from judge.box.confine import Limits, carry_out
from judge.box.preparation import preload
from judge.box.shield import Shield

LAYERS = ("landlock", "seccomp", "rlimits")
LIMITS = Limits(memory_bytes=2 << 30, cpu_seconds=60)


def rows(rounds: int) -> list[Row]:
    """In a process of its own, because what is preloaded for the children stays."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        try:
            os.write(writing, repr(_measured(rounds)).encode())
        finally:
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as stream:
        text = stream.read()
    os.waitpid(pid, 0)
    bare, *rest = (
        tuple(float(word) for word in line.split(",")) for line in text.strip("[]'").split(";")
    )
    base = bare[0]
    names = ("all layers", *(f"only {layer}" for layer in LAYERS))
    found = [Row("layers", "fork and exit, no confinement", 1000 * base, "ms")]
    return found + [
        Row("layers", f"added by {name}", 1000 * (value[0] - base), "ms")
        for name, value in zip(names, rest, strict=True)
    ]


def _measured(rounds: int) -> str:
    preload("python")
    shields = [Shield((), without=LAYERS), Shield(())]
    shields += [
        Shield((), without=tuple(other for other in LAYERS if other != layer)) for layer in LAYERS
    ]
    actions: dict[str, Callable[[], object]] = {
        str(place): (lambda shield=shield: _child(shield)) for place, shield in enumerate(shields)
    }
    taken = medians(actions, 20 * rounds)
    return ";".join(str(taken[str(place)]) for place in range(len(shields)))


def _child(shield: Shield) -> None:
    steps = shield.steps(LIMITS)
    pid = os.fork()
    if pid == 0:
        carry_out(steps)
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    if status:
        raise SystemExit(f"a confined child ended with status {status}")
