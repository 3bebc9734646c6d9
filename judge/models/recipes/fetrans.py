"""FETrans on made interference: up to three kinds over each other, in noise.

Each signal has 1,024 complex samples of unit noise. Of six kinds (tone, comb of tones, linear
sweep, pulse train, narrow-band noise, frequency hopping) one to three are present, each with
a power of its own of 3 to 10 dB over the noise, at random frequencies, phases and times. An
answer counts as right when all six labels are; the linear model is shown what helps it most,
the log power spectrum beside the samples' log envelope.
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from judge.models.catalogue import load
from judge.models.training import Outcome, Split, fit

KINDS = ("tone", "comb", "sweep", "pulse", "band", "hopping")
LENGTH = 1024
MOST = 3


class Maker:
    """Draws interference of each kind, (n, LENGTH) complex values of unit power."""

    def __init__(self, seed: int) -> None:
        self.generator = torch.Generator().manual_seed(seed)
        self.time = torch.arange(LENGTH, dtype=torch.float32)

    def uniform(self, low: float, high: float, *shape: int) -> Tensor:
        return low + (high - low) * torch.rand(*shape, generator=self.generator)

    def wave(self, frequency: Tensor) -> Tensor:
        """A rotating phasor for frequencies (n, 1) or (n, LENGTH) in cycles a sample."""
        start = self.uniform(0, 1, len(frequency), 1)
        turns = start + (frequency.expand(-1, LENGTH)).cumsum(dim=-1)
        return torch.polar(torch.ones_like(turns), 2 * math.pi * turns)

    def tone(self, n: int) -> Tensor:
        return self.wave(self.uniform(-0.45, 0.45, n, 1))

    def comb(self, n: int) -> Tensor:
        centre, gap = self.uniform(-0.25, 0.25, n, 1), self.uniform(0.02, 0.05, n, 1)
        return sum((self.wave(centre + k * gap) for k in (-2, -1, 0, 1, 2)), torch.zeros(1))

    def sweep(self, n: int) -> Tensor:
        """A ramp over a third or more of the band, two to six times, up or down."""
        ramp = (self.time / LENGTH * self.uniform(2, 6, n, 1) + self.uniform(0, 1, n, 1)) % 1
        slope = self.uniform(0.3, 0.8, n, 1) * self.uniform(-1, 1, n, 1).sign()
        return self.wave(slope * (ramp - 0.5))

    def pulse(self, n: int) -> Tensor:
        """Noise that is on for a tenth to a fifth of each period."""
        phase = (self.time / self.uniform(100, 250, n, 1) + self.uniform(0, 1, n, 1)) % 1
        return self.noise(n) * (phase < self.uniform(0.1, 0.2, n, 1))

    def band(self, n: int) -> Tensor:
        """Noise in a fifteenth to a fifth of the spectrum."""
        width, centre = self.uniform(0.07, 0.2, n, 1), self.uniform(-0.35, 0.35, n, 1)
        inside = (torch.fft.fftfreq(LENGTH) - centre).abs() < width / 2
        return torch.fft.ifft(torch.fft.fft(self.noise(n)) * inside)

    def hopping(self, n: int) -> Tensor:
        """A tone that jumps to a random frequency every 64 samples."""
        return self.wave(self.uniform(-0.45, 0.45, n, LENGTH // 64).repeat_interleave(64, dim=1))

    def noise(self, n: int) -> Tensor:
        return torch.randn(n, LENGTH, dtype=torch.complex64, generator=self.generator)

    def signals(self, n: int) -> tuple[Tensor, Tensor]:
        """Received signals (n, 2, LENGTH) and their labels (n, kinds)."""
        rank = torch.rand(n, len(KINDS), generator=self.generator).argsort(dim=1)
        labels = rank < torch.randint(1, MOST + 1, (n, 1), generator=self.generator)
        received = self.noise(n)
        for kind, present in zip(KINDS, labels.T, strict=True):
            jam = getattr(self, kind)(n)
            jam = jam / jam.abs().square().mean(dim=-1, keepdim=True).sqrt()
            level = 10 ** (self.uniform(3, 10, n, 1) / 20)
            received = received + present[:, None] * level * jam
        received = received / received.abs().square().mean(dim=-1, keepdim=True).sqrt()
        return torch.view_as_real(received).transpose(1, 2).contiguous(), labels.float()


def all_labels_right(model: nn.Module, x: Tensor, y: Tensor) -> float:
    """Share of signals of which every label is right."""
    model.eval()
    with torch.no_grad():
        logits = torch.cat([model(part) for part in x.split(250)])
    return float(((logits > 0) == y.bool()).all(dim=1).float().mean())


def linear_features(x: Tensor) -> Tensor:
    """Log power of 128 bands, and of 128 stretches of time: (n, 256)."""
    samples = torch.view_as_complex(x.transpose(1, 2).contiguous())
    power = torch.stack([torch.fft.fft(samples).abs() ** 2 / LENGTH, samples.abs() ** 2])
    return (F.avg_pool1d(power, LENGTH // 128) + 1e-6).log().transpose(0, 1).flatten(1)


def linear(split: Split) -> float:
    from sklearn.linear_model import LogisticRegression

    x, x_test = linear_features(split.x).numpy(), linear_features(split.x_test).numpy()
    right = torch.ones(len(x_test), dtype=torch.bool)
    for label in range(len(KINDS)):
        model = LogisticRegression(max_iter=300).fit(x, split.y[:, label].numpy())
        right &= torch.from_numpy(model.predict(x_test)) == split.y_test[:, label]
    return float(right.float().mean())


def train(seed: int) -> Outcome:
    learnt, unseen = Maker(seed).signals(6000), Maker(seed + 1_000_003).signals(1000)
    split = Split(*learnt, *unseen)
    torch.manual_seed(seed)
    sizes = {"widths": (16, 32, 64), "dim": 64, "hidden": 128, "labels": len(KINDS)}
    model = load("fetrans").build(segment=64, heads=4, dropout=0.0, **sizes)
    curves = fit(
        model,
        split,
        seed=seed,
        epochs=9,
        batch=50,
        lr=3e-3,
        loss=F.binary_cross_entropy_with_logits,
        score=all_labels_right,
    )
    return Outcome(
        "all six labels right",
        curves["test"][-1],
        linear(split),
        "logistic regressions on the log spectrum and envelope",
        curves,
    )
