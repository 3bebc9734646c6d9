"""``python -m judge.models.train NAME``: train a reference model in under a minute.

Prints what it reached and what a linear model reaches on the same data; ``--plot``
saves the curves as a PNG.
"""

from __future__ import annotations

import sys
import time
from importlib import import_module
from importlib.util import find_spec
from inspect import signature
from pathlib import Path

import click

from judge.errors import JudgeError, UsageError
from judge.models.catalogue import find, need_torch

EXTRA = "pip install 'interview-judge[models]'"


@click.command("judge.models.train")
@click.argument("name")
@click.option("--seed", default=0, show_default=True, help="Of the data and the weights.")
@click.option("--plot", type=click.Path(dir_okay=False, path_type=Path), help="Save the curves.")
def command(name: str, seed: int, plot: Path | None) -> None:
    """Train the model NAME at a reduced size."""
    model = find(name)
    name, recipe = model.name, f"judge.models.recipes.{model.path.stem}"
    need_torch()
    for package in ("sklearn", "matplotlib") if plot else ("sklearn",):
        if find_spec(package) is None:
            raise UsageError(f"this needs {package}, which is not installed: {EXTRA}")
    if find_spec(recipe) is None:
        raise UsageError(f"{name} has no training recipe")
    import torch

    # the networks are small: a second thread gains little, and stalls on a busy machine
    torch.set_num_threads(1)
    start = time.perf_counter()
    train = import_module(recipe).train
    outcome = train(seed, name) if "name" in signature(train).parameters else train(seed)
    took = time.perf_counter() - start
    for note in outcome.notes:
        click.echo(note)
    click.echo(f"{name}: {outcome.metric} {outcome.reached:.4f}")
    click.echo(f"{outcome.baseline_name}: {outcome.baseline:.4f}")
    click.echo(f"seed {seed}, {took:.0f} s")
    if plot is not None:
        draw(outcome.curves, f"{name}, seed {seed}", plot)
        click.echo(f"curves: {plot}")


def draw(curves: dict[str, list[float]], title: str, path: Path) -> None:
    """One panel a curve, saved as PNG."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(4 * len(curves), 3), layout="constrained")
    FigureCanvasAgg(figure)
    for axes, (label, values) in zip(
        figure.subplots(1, len(curves), squeeze=False)[0], curves.items(), strict=True
    ):
        axes.plot(range(1, len(values) + 1), values, marker=".")
        axes.set(title=label, xlabel="epoch")
        axes.grid(alpha=0.3)
    figure.suptitle(title)
    figure.savefig(path, format="png", dpi=120)


if __name__ == "__main__":
    try:
        command(standalone_mode=False)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except JudgeError as error:
        click.echo(f"judge: {error}", err=True)
        sys.exit(error.exit_code)
