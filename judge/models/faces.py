"""Drawn faces in clutter, for the detectors: a light oval with two eyes, a nose and a mouth.

The clutter has discs, ovals and bars of the same sizes and greys, some with one dark spot,
so that brightness alone gives nothing away.
"""

from __future__ import annotations

import torch
from torch import Tensor

from judge.record import NamedTuple


class Scene(NamedTuple):
    """An image (3, h, w) in [-1, 1], faces (k, 4) as x1, y1, x2, y2 in pixels, marks (k, 5, 2)."""

    image: Tensor
    boxes: Tensor
    marks: Tensor


# eyes, nose, corners of the mouth, in half widths and half heights from the centre
MARKS = torch.tensor([[-0.4, -0.3], [0.4, -0.3], [0.0, 0.1], [-0.35, 0.5], [0.35, 0.5]])


class Canvas:
    """Grey pixels (h, w) to draw on, and the chance that decides what."""

    def __init__(self, size: int, generator: torch.Generator) -> None:
        self.size, self.generator = size, generator
        self.y, self.x = torch.meshgrid(torch.arange(size), torch.arange(size), indexing="ij")
        self.grey = self.between(-0.4, 0.4) + 0.1 * torch.randn(size, size, generator=generator)

    def between(self, low: float, high: float) -> float:
        return low + (high - low) * float(torch.rand((), generator=self.generator))

    def oval(self, x: float, y: float, rx: float, ry: float, grey: float) -> None:
        inside = ((self.x + 0.5 - x) / rx) ** 2 + ((self.y + 0.5 - y) / ry) ** 2 <= 1
        self.grey[inside] = grey

    def bar(self, x: float, y: float, rx: float, ry: float, grey: float) -> None:
        inside = ((self.x + 0.5 - x).abs() <= rx) & ((self.y + 0.5 - y).abs() <= ry)
        self.grey[inside] = grey

    def clutter(self, pieces: int, smallest: float, largest: float) -> None:
        """Shapes about as large as a face of these sides."""
        for _ in range(pieces):
            x, y = self.between(0, self.size), self.between(0, self.size)
            rx, ry = (self.between(smallest, largest) / 2 for _ in range(2))
            draw = self.oval if self.between(0, 1) < 0.6 else self.bar
            draw(x, y, rx, ry, self.between(-0.9, 0.9))
            if self.between(0, 1) < 0.6:
                spot = self.between(0.1, 0.3)
                draw(x + self.between(-0.4, 0.4) * rx, y, spot * rx, spot * ry, -0.8)

    def face(self, x: float, y: float, side: float) -> tuple[list[float], Tensor]:
        """A face about ``side`` pixels high: its box and its marks (5, 2)."""
        rx, ry = side * self.between(0.4, 0.46), side / 2
        skin = self.between(0.1, 0.8)
        dark = skin - self.between(0.5, 0.9)
        self.oval(x, y, rx, ry, skin)
        marks = torch.tensor([x, y]) + MARKS * torch.tensor([rx, ry])  # (5, 2)
        for at in marks[:2].tolist():
            self.oval(at[0], at[1], 0.17 * rx, 0.13 * ry, dark)
        self.bar(x, float(marks[2, 1]) - 0.1 * ry, 0.07 * rx, 0.15 * ry, (skin + dark) / 2)
        self.bar(x, float(marks[3, 1]), 0.35 * rx, 0.07 * ry, dark)
        return [x - rx, y - ry, x + rx, y + ry], marks

    def image(self) -> Tensor:
        """The drawing under a random tint and grain: (3, size, size) in [-1, 1]."""
        tint = 0.1 * torch.randn(3, 1, 1, generator=self.generator)
        grain = 0.05 * torch.randn(3, self.size, self.size, generator=self.generator)
        return (self.grey + tint + grain).clamp(-1, 1)


def scenes(count: int, seed: int, size: int = 96, largest: float = 48) -> list[Scene]:
    """Scenes with one or two faces from 20 pixels up that do not touch."""
    generator = torch.Generator().manual_seed(seed)
    made = []
    for _ in range(count):
        canvas = Canvas(size, generator)
        canvas.clutter(12, 14, largest)
        faces: list[tuple[list[float], Tensor]] = []
        for side in (canvas.between(20, largest) for _ in range(2)):
            x, y = (canvas.between(side / 2, size - side / 2) for _ in range(2))
            apart = all(
                abs(x - (b[0] + b[2]) / 2) > side / 2 + (b[2] - b[0]) / 2
                or abs(y - (b[1] + b[3]) / 2) > side / 2 + (b[3] - b[1]) / 2
                for b, _ in faces
            )
            if apart:
                faces.append(canvas.face(x, y, side))
        boxes = torch.tensor([box for box, _ in faces])
        made.append(Scene(canvas.image(), boxes, torch.stack([marks for _, marks in faces])))
    return made


def windows(count: int, seed: int, size: int = 24) -> tuple[Tensor, Tensor]:
    """Grey windows (count, size, size), every other a face that about fills it; labels 1, 0.

    The others hold clutter, a face upside down, or a face half out of the window.
    """
    generator = torch.Generator().manual_seed(seed)
    images, labels = [], torch.arange(count) % 2
    for index, label in enumerate(labels.tolist()):
        canvas = Canvas(size, generator)
        canvas.clutter(5, size / 4, size)
        kind = "face" if label else ("clutter", "upside down", "aside")[index // 2 % 3]
        if kind != "clutter":
            away = size * (canvas.between(0.25, 0.5) if kind == "aside" else canvas.between(0, 0.1))
            angle = torch.tensor(canvas.between(0, 2 * torch.pi))
            x, y = size / 2 + away * float(angle.cos()), size / 2 + away * float(angle.sin())
            canvas.face(x, y, size * canvas.between(0.8, 1))
        image = canvas.image().mean(0)
        images.append(image.flip(0) if kind == "upside down" else image)
    return torch.stack(images), labels
