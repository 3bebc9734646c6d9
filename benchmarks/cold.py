"""From a cold start: `judge run` against what the interpreter alone needs."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from measure import Row, at_least, at_most, command, medians

ANSWERS = Path(__file__).parent / "answers"
JUDGE = shutil.which("judge", path=str(Path(sys.executable).parent)) or "judge"
KINDS = {
    "pure Python": ("fast_power", ["-I", "-S", "-c", "pass"], 8.0),
    "NumPy": ("iou", ["-c", "import numpy"], 1.8),
    "torch": ("attention", ["-c", "import torch"], 0.8),
}


def rows(rounds: int) -> list[Row]:
    found = []
    with tempfile.TemporaryDirectory() as home:
        for kind, (slug, floor, bar) in KINDS.items():
            answer = str(ANSWERS / f"{slug}.py")
            times = medians(
                {
                    "floor": command([sys.executable, *floor]),
                    "judge": command([JUDGE, "run", slug, answer], home=home),
                },
                rounds,
            )
            floor_name = f"python {' '.join(floor)}"
            found += [
                Row("cold", f"{kind}: {floor_name}", 1000 * times["floor"], "ms"),
                Row("cold", f"{kind}: judge run {slug}", 1000 * times["judge"], "ms"),
                at_most("cold", f"{kind}: ratio", times["judge"] / times["floor"], "x", bar),
            ]
        found += _against_pytest(rounds, home)
    return found


def _against_pytest(rounds: int, home: str) -> list[Row]:
    """The same groups, run by pytest and Hypothesis in one process without any confinement."""
    found = []
    for kind, (slug, _, _) in KINDS.items():
        answer = str(ANSWERS / f"{slug}.py")
        plain = str(Path(__file__).parent / "plain_pytest.py")
        words = [sys.executable, "-P", "-m", "pytest", "-q", "-p", "no:cacheprovider", plain]
        times = medians(
            {
                "pytest": command(
                    [*words, f"--rootdir={ANSWERS.parent}", f"--slug={slug}", f"--answer={answer}"]
                ),
                "judge": command([JUDGE, "run", slug, answer], home=home),
            },
            max(3, rounds // 3),
        )
        ratio = times["pytest"] / times["judge"]
        found.append(at_least("cold", f"{kind}: pytest + Hypothesis / judge run", ratio, "x", 5.0))
    return found
