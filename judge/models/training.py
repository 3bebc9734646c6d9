"""What the recipes share: real digits, one plain training loop, a linear baseline.

scikit-learn's digits are 1,797 scans of 8 x 8 pixels. A linear model reads them almost
as well as a network does, so the harder data scatters each over a larger canvas: there
a linear model has no fixed pixel to look at. Training and test digits never mix.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from judge.hints import Any, Callable
from judge.record import NamedTuple

TEST_DIGITS = 397


class Split(NamedTuple):
    """Inputs (n, ...) and labels (n,) to learn from, and others to be tested on."""

    x: Tensor
    y: Tensor
    x_test: Tensor
    y_test: Tensor


class Outcome(NamedTuple):
    """What a recipe reached beside a linear baseline; ``curves`` holds one value an epoch."""

    metric: str
    reached: float
    baseline: float
    baseline_name: str
    curves: dict[str, list[float]]
    notes: tuple[str, ...] = ()


def digits(seed: int) -> Split:
    """Handwritten digits (n, 1, 8, 8) in [0, 1]: 1,400 to learn from, 397 for the test."""
    from sklearn.datasets import load_digits

    data = load_digits()
    order = torch.randperm(len(data.target), generator=torch.Generator().manual_seed(seed))
    x = torch.tensor(data.images / 16, dtype=torch.float32)[order, None]  # (1797, 1, 8, 8)
    y = torch.tensor(data.target)[order]
    return Split(x[:-TEST_DIGITS], y[:-TEST_DIGITS], x[-TEST_DIGITS:], y[-TEST_DIGITS:])


def scattered_digits(seed: int, size: int = 16, copies: int = 4) -> Split:
    """Digits at random places of a dark (size, size) canvas, ``copies`` places each."""
    plain = digits(seed)
    generator = torch.Generator().manual_seed(seed + 1)

    def scatter(x: Tensor) -> Tensor:
        canvas = torch.zeros(len(x), 1, size, size)
        corners = torch.randint(0, size - 7, (len(x), 2), generator=generator).tolist()
        for image, digit, (top, left) in zip(canvas, x, corners, strict=True):
            image[:, top : top + 8, left : left + 8] = digit
        return canvas

    return Split(
        scatter(plain.x.repeat(copies, 1, 1, 1)),
        plain.y.repeat(copies),
        scatter(plain.x_test.repeat(copies, 1, 1, 1)),
        plain.y_test.repeat(copies),
    )


def enlarge(x: Tensor, zoom: int) -> Tensor:
    """Each pixel of (n, c, h, w) repeated: (n, c, zoom h, zoom w)."""
    return x.repeat_interleave(zoom, 2).repeat_interleave(zoom, 3)


def linear_baseline(split: Split) -> float:
    """Test accuracy of scikit-learn's logistic regression on the flattened inputs."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(max_iter=1000)
    model.fit(split.x.flatten(1).numpy(), split.y.numpy())
    return float(model.score(split.x_test.flatten(1).numpy(), split.y_test.numpy()))


def accuracy(model: nn.Module, x: Tensor, y: Tensor) -> float:
    """Share of right answers in evaluation mode; the model's mode is restored."""
    training = model.training
    model.eval()
    with torch.no_grad():
        right = sum(
            int((model(part).argmax(-1) == labels).sum())
            for part, labels in zip(x.split(512), y.split(512), strict=True)
        )
    model.train(training)
    return right / len(y)


def fit(
    model: nn.Module,
    split: Split,
    *,
    seed: int,
    epochs: int,
    batch: int = 64,
    lr: float = 1e-3,
    loss: Callable[[Tensor, Tensor], Tensor] = F.cross_entropy,
    score: Callable[[nn.Module, Tensor, Tensor], float] = accuracy,
    quiet: bool = False,
) -> dict[str, list[float]]:
    """Train with AdamW and one cosine-shaped cycle; returns the curves ``loss`` and ``test``."""
    generator = torch.Generator().manual_seed(seed)
    optimizer = torch.optim.AdamW(model.parameters(), lr=lr, weight_decay=1e-2)
    steps = epochs * (len(split.x) // batch)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, lr, total_steps=steps)
    curves: dict[str, list[float]] = {"loss": [], "test": []}
    for epoch in range(epochs):
        total = 0.0
        model.train()
        order = torch.randperm(len(split.x), generator=generator)
        for chosen in order[: len(order) // batch * batch].view(-1, batch):
            value = loss(model(split.x[chosen]), split.y[chosen])
            optimizer.zero_grad()
            value.backward()
            optimizer.step()
            schedule.step()
            total += value.item()
        curves["loss"].append(total / (len(order) // batch))
        curves["test"].append(score(model, split.x_test, split.y_test))
        if not quiet:
            told = f"loss {curves['loss'][-1]:.4f}  test {curves['test'][-1]:.4f}"
            print(f"  epoch {epoch + 1:>3}/{epochs}  {told}", flush=True)
    return curves


def train_on_digits(
    build: Callable[[], nn.Module],
    seed: int,
    *,
    size: int = 16,
    zoom: int = 1,
    epochs: int,
    **options: Any,
) -> Outcome:
    """A classifier of one-channel canvases, trained on scattered digits beside the baseline.

    ``zoom`` repeats every pixel, for networks that begin by halving the map twice.
    """
    split = scattered_digits(seed, size)
    torch.manual_seed(seed)
    seen = split._replace(x=enlarge(split.x, zoom), x_test=enlarge(split.x_test, zoom))
    curves = fit(build(), seen, seed=seed, epochs=epochs, **options)
    return Outcome(
        "test accuracy",
        curves["test"][-1],
        linear_baseline(split),
        "logistic regression on the pixels",
        curves,
    )
