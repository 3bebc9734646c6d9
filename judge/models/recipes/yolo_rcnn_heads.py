"""Both heads on two digits in a 32 x 32 canvas, over a small convolutional backbone.

YOLO's head finds and names the digits; its baseline is one linear map from the pixels to
the same grid, trained with the same loss. Fast R-CNN's head names what given regions
hold, regions as loose as proposals are; its baseline is logistic regression on the regions
cut out and resized.
"""

from __future__ import annotations

from types import ModuleType

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from judge.hints import Any
from judge.models.catalogue import load
from judge.models.scoring import f1
from judge.models.training import Outcome, Split, digits, fit, linear_baseline
from judge.record import NamedTuple

SIDE, GRID, WIDTH = 32, 4, 32
TRAIN, TEST = 4000, 400
EPOCHS = {"yolo_head": 16, "rcnn_head": 6}


class Pages(NamedTuple):
    """Canvases (n, 1, 32, 32), boxes (n, 2, 4) in [0, 1] and labels (n, 2)."""

    images: Tensor
    boxes: Tensor
    labels: Tensor


def train(seed: int, name: str) -> Outcome:
    heads = load(name)
    torch.manual_seed(seed)
    plain = digits(seed)
    generator = torch.Generator().manual_seed(seed)
    seen = pages(plain.x, plain.y, TRAIN, generator)
    unseen = pages(plain.x_test, plain.y_test, TEST, generator)
    return {"yolo_head": yolo, "rcnn_head": rcnn}[name](heads, seed, seen, unseen)


def pages(x: Tensor, y: Tensor, count: int, generator: torch.Generator) -> Pages:
    """Two digits a canvas, enlarged to 9 to 15 pixels, one in each half, left or right."""
    images = torch.zeros(count, 1, SIDE, SIDE)
    boxes = torch.zeros(count, 2, 4)
    chosen = torch.randint(len(x), (count, 2), generator=generator)
    for n in range(count):
        for half in range(2):
            side = int(torch.randint(9, 16, (), generator=generator))
            top = int(torch.randint(SIDE - side + 1, (), generator=generator))
            left = 16 * half + int(torch.randint(16 - side + 1, (), generator=generator))
            digit = F.interpolate(x[chosen[n, half]][None], (side, side), mode="bilinear")[0]
            images[n, :, top : top + side, left : left + side] = digit
            boxes[n, half] = torch.tensor([left, top, left + side, top + side]) / SIDE
    images = images + 0.05 * torch.randn(images.shape, generator=generator)
    return Pages(images, boxes, y[chosen])


def backbone() -> Any:
    """Canvases to maps (n, WIDTH, 8, 8)."""
    layers: list[Any] = []
    for c_in, c_out in ((1, 16), (16, WIDTH)):
        layers += [nn.Conv2d(c_in, c_out, 3, 1, 1), nn.BatchNorm2d(c_out), nn.ReLU()]
        layers.append(nn.MaxPool2d(2))
    return nn.Sequential(*layers)


def yolo(heads: ModuleType, seed: int, seen: Pages, unseen: Pages) -> Outcome:
    head = heads.build("yolo_head", c_in=WIDTH, width=64, hidden=512, grid=GRID, classes=10)
    head.hidden[-1].p = 0.1
    cells = GRID * GRID * 20
    linear = nn.Sequential(
        nn.Flatten(), nn.Linear(SIDE * SIDE, cells), nn.Unflatten(1, (GRID, GRID, 20))
    )
    # the index of a canvas stands in for its boxes, of which there may be any number
    split = Split(seen.images, torch.arange(TRAIN), unseen.images, torch.arange(TEST))

    def loss(out: Tensor, chosen: Tensor) -> Tensor:
        targets = [(seen.boxes[index], seen.labels[index]) for index in chosen.tolist()]
        return head.loss(out, targets)

    def score(model: nn.Module, x: Tensor, chosen: Tensor) -> float:
        model.eval()
        with torch.no_grad():
            found = head.decode(model(x))
        return f1(
            (boxes, labels, unseen.boxes[index], unseen.labels[index])
            for (boxes, _, labels), index in zip(found, chosen.tolist(), strict=True)
        )

    model = nn.Sequential(backbone(), head)
    rest: dict[str, Any] = {"epochs": EPOCHS["yolo_head"], "loss": loss}
    curves = fit(model, split, seed=seed, lr=3e-3, score=score, **rest)
    other = fit(linear, split, seed=seed, lr=1e-3, score=score, quiet=True, **rest)
    kind = "one linear map with the same loss"
    return Outcome("F1 of named boxes", curves["test"][-1], max(other["test"]), kind, curves)


class Regions(nn.Module):  # type: ignore[misc]
    """Names the two regions of each canvas: input (n, 1 + 8), a canvas's index and its boxes."""

    def __init__(self, heads: ModuleType, images: Tensor) -> None:
        super().__init__()
        self.backbone, self.images = backbone(), images
        self.head = heads.build(
            "rcnn_head", c_in=WIDTH, size=4, hidden=128, classes=10, scale=1 / 4
        )

    def forward(self, x: Tensor) -> Tensor:  # (n, 9)
        features = self.backbone(self.images[x[:, 0].long()])  # (n, WIDTH, 8, 8)
        place = torch.arange(len(x)).repeat_interleave(2)[:, None]
        regions = torch.cat((place, x[:, 1:].reshape(-1, 4) * SIDE), 1)  # (2 n, 5)
        scores: Tensor = self.head(features, regions)[0]  # (2 n, 10)
        return scores.view(len(x), 2, 10)


def loosen(pages: Pages, seed: int) -> Pages:
    """Each edge moved by up to a quarter of the digit's side, as a proposal would have it."""
    generator = torch.Generator().manual_seed(seed)
    side = pages.boxes[..., 2:3] - pages.boxes[..., :1]
    away = (torch.rand(pages.boxes.shape, generator=generator) - 0.5) / 2
    return pages._replace(boxes=(pages.boxes + away * side).clamp(0, 1))


def rcnn(heads: ModuleType, seed: int, seen: Pages, unseen: Pages) -> Outcome:
    seen, unseen = loosen(seen, seed), loosen(unseen, seed + 1)
    model = Regions(heads, torch.cat((seen.images, unseen.images)))
    index = torch.arange(TRAIN + TEST, dtype=torch.float32)[:, None]
    rows = torch.cat((index, torch.cat((seen.boxes, unseen.boxes)).flatten(1)), 1)
    split = Split(rows[:TRAIN], seen.labels, rows[TRAIN:], unseen.labels)

    def loss(scores: Tensor, labels: Tensor) -> Tensor:
        return F.cross_entropy(scores.flatten(0, 1), labels.flatten())

    def score(model: nn.Module, x: Tensor, labels: Tensor) -> float:
        model.eval()
        with torch.no_grad():
            return float((model(x).argmax(-1) == labels).float().mean())

    epochs = EPOCHS["rcnn_head"]
    curves = fit(model, split, seed=seed, epochs=epochs, lr=3e-3, loss=loss, score=score)
    flat = Split(cut(seen), seen.labels.flatten(), cut(unseen), unseen.labels.flatten())
    kind = "logistic regression on the regions"
    return Outcome(
        "accuracy on regions", curves["test"][-1], linear_baseline(flat), kind, curves
    )


def cut(pages: Pages) -> Tensor:
    """Each region resized to 8 x 8: (2 n, 1, 8, 8)."""
    parts = []
    for image, boxes in zip(pages.images, pages.boxes, strict=True):
        for x1, y1, x2, y2 in (boxes * SIDE).round().long().tolist():
            parts.append(F.interpolate(image[None, :, y1:y2, x1:x2], (8, 8), mode="bilinear"))
    return torch.cat(parts)
