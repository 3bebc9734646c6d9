"""Runs tables of submissions under the guard, one fork each; started by guard_table.py.

Reads a JSON list of rows from stdin and writes a JSON list of results: ``found``, and the
answer's repr or the error. Being a process of its own it has one thread and may fork with
NumPy or torch imported. Every row runs twice: under a guard that the child makes, and under
one that was made before the fork; where the two differ, both are told as ``broken``.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import nullcontext
from types import ModuleType
from typing import Any

IMPORTED = {
    "python": (),
    "numpy": ("numpy",),
    "sklearn": ("numpy", "sklearn.metrics", "scipy.signal", "scipy.ndimage"),
    "torch": ("numpy", "torch"),
}


def main() -> None:
    framework = sys.argv[1]
    for module in IMPORTED[framework]:
        __import__(module)
    rows = json.load(sys.stdin)
    json.dump([_both_ways(framework, row) for row in rows], sys.stdout)


def _both_ways(framework: str, row: dict[str, Any]) -> dict[str, Any]:
    from judge.box import guard
    from judge.box.rehearsal import compute

    guard._ready.clear()
    made_there = _forked(framework, row)
    guard.make_ready(tuple(row["forbid"]), compute)
    made_here = _forked(framework, row)
    if made_here == made_there:
        return made_there
    return {"found": [], "broken": f"made in the child {made_there}, before it {made_here}"}


def _forked(framework: str, row: dict[str, Any]) -> dict[str, Any]:
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, 1)
        os.dup2(null, 2)
        try:
            result = _run(framework, row)
        except BaseException as error:
            result = {"found": [], "broken": f"{type(error).__name__}: {error}"}
        with os.fdopen(writer, "w") as out:
            out.write(json.dumps(result))
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as answer:
        text = answer.read()
    os.waitpid(pid, 0)
    return json.loads(text) if text else {"found": [], "broken": "died"}


def _run(framework: str, row: dict[str, Any]) -> dict[str, Any]:
    from judge.box.guard import guard_for

    guard = guard_for(row["forbid"])
    guard.read("mine.py", row["source"], ["f"])
    module = ModuleType("submission")
    sys.modules["submission"] = module
    code = compile(row["source"], "mine.py", "exec", dont_inherit=True)
    guard.install(module)
    error = None
    try:
        exec(code, module.__dict__)
        with guard.watching() if row["watched"] else nullcontext():
            module.__dict__["f"](_argument(framework))
    except Exception as caught:
        error = f"{type(caught).__name__}: {caught}"
    return {"found": [list(one) for one in guard.found], "error": error}


def _argument(framework: str) -> Any:
    if framework == "python":
        return [3.0, 1.0, 2.0]
    import numpy as np

    values = np.array([[3.0, 1.0, 2.0, 0.5], [4.0, -2.0, 6.0, 1.0]])
    if framework != "torch":
        return values
    import torch

    return torch.from_numpy(values).float()


if __name__ == "__main__":
    main()
