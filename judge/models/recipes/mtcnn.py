"""MTCNN on drawn faces: each network learns from crops, the later two from what the earlier pass.

The baseline puts a logistic regression in P-Net's place and keeps pyramid and NMS.
"""

from __future__ import annotations

from types import ModuleType

import torch
import torch.nn.functional as F
from sklearn.linear_model import LogisticRegression
from torch import Tensor, nn

from judge.hints import Any
from judge.models.catalogue import load
from judge.models.faces import Scene, scenes
from judge.models.scoring import f1, overlaps
from judge.models.training import Outcome, Split, fit

SIZES = {"pnet": 12, "rnet": 24, "onet": 48}
EPOCHS = {"pnet": 8, "rnet": 5, "onet": 4}
BASELINE_NMS = 0.3


class Linear(nn.Module):  # type: ignore[misc]
    """Logistic regression in P-Net's form: logits for every window, boxes as they are."""

    def __init__(self, model: LogisticRegression) -> None:
        super().__init__()
        weight = torch.tensor(model.coef_, dtype=torch.float32).view(1, 3, 12, 12)
        self.weight, self.bias = weight, torch.tensor(model.intercept_, dtype=torch.float32)

    def forward(self, x: Tensor) -> tuple[Tensor, Tensor]:
        logit = F.conv2d(x, self.weight, self.bias, stride=2)  # (n, 1, h', w')
        zeros = torch.zeros_like(logit)
        return torch.cat((zeros, logit), 1), zeros.expand(-1, 4, -1, -1)


def train(seed: int) -> Outcome:
    mtcnn = load("mtcnn")
    torch.manual_seed(seed)
    generator = torch.Generator().manual_seed(seed)
    net = mtcnn.build(thresholds=(0.5, 0.6, 0.7))
    seen, unseen = scenes(160, seed), scenes(60, seed + 1)
    curves: dict[str, list[float]] = {}
    first: Split | None = None
    for name, size in SIZES.items():
        crops, targets = samples(mtcnn, net, name, seen, size, generator)
        split = Split(crops[:-300], targets[:-300], crops[-300:], targets[-300:])
        first = first or split
        found = fit(
            getattr(net, name), split, seed=seed, epochs=EPOCHS[name], batch=64, lr=4e-3,
            loss=loss, score=face_accuracy,
        )
        curves[f"{name} loss"], curves[f"{name} test"] = found["loss"], found["test"]
    net.eval()
    baseline = linear_f1(mtcnn, first, seen, unseen) if first else 0.0
    boxes = [net.detect(scene.image) for scene in unseen]
    reached = score(unseen, [found[0] for found in boxes])
    note = f"  landmarks are off by {mark_error(unseen, boxes):.3f} of the face's height"
    kind = "logistic regression over the same pyramid"
    return Outcome("F1 of boxes at IoU 0.5", reached, baseline, kind, curves, (note,))


def samples(
    mtcnn: ModuleType, net: Any, name: str, seen: list[Scene], size: int, generator: torch.Generator
) -> tuple[Tensor, Tensor]:
    """Crops (n, 3, size, size) and targets (n, 16): kind, box offsets, landmarks, IoU.

    Kind is 1 for a face (IoU 0.65 and more), 0 for none (below 0.3), 2 for a part of one.
    """
    crops, targets = [], []
    for scene in seen:
        boxes = [jitter(scene.boxes, 24, 0.15, generator), jitter(scene.boxes, 8, 0.4, generator)]
        boxes.append(anywhere(30, scene.image.shape[1], generator))
        with torch.no_grad():
            if name != "pnet":
                boxes.append(net.propose(scene.image)[0][:60])
            if name == "onet":
                boxes.append(net.refine(net.rnet, scene.image, boxes[-1], 24, 0.5)[0][:30])
        at = mtcnn.square(torch.cat(boxes))  # (m, 4)
        shared, which = overlaps(at, scene.boxes).max(1)
        sides = at[:, 2:] - at[:, :2]
        offsets = (scene.boxes[which] - at) / sides.repeat(1, 2)
        marks = (scene.marks[which] - at[:, None, :2]) / sides[:, None]
        kind = torch.where(shared >= 0.65, 1.0, torch.where(shared >= 0.4, 2.0, 0.0))
        usable = (shared < 0.3) | (shared >= 0.4)
        rows = torch.cat((kind[:, None], offsets, marks.flatten(1), shared[:, None]), 1)[usable]
        keep = balanced(rows[:, 0], 12, generator)
        crops.append(mtcnn.crop(scene.image, at[usable][keep], size))
        targets.append(rows[keep])
    order = torch.randperm(sum(map(len, crops)), generator=generator)
    return torch.cat(crops)[order], torch.cat(targets)[order]


def balanced(kind: Tensor, count: int, generator: torch.Generator) -> Tensor:
    """Places of at most ``count`` rows of no face and half as many of each other kind."""
    order = torch.randperm(len(kind), generator=generator)
    return torch.cat([order[kind[order] == k][: count // (1 + (k > 0))] for k in range(3)])


def jitter(boxes: Tensor, copies: int, by: float, generator: torch.Generator) -> Tensor:
    boxes = boxes.repeat(copies, 1)
    side = (boxes[:, 2:] - boxes[:, :2]).amax(1, keepdim=True)
    noise = torch.rand(len(boxes), 3, generator=generator) * 2 - 1
    centre = (boxes[:, :2] + boxes[:, 2:]) / 2 + by * side * noise[:, :2]
    half = side / 2 * (1 + by * noise[:, 2:])
    return torch.cat((centre - half, centre + half), 1)


def anywhere(count: int, size: int, generator: torch.Generator) -> Tensor:
    draws = torch.rand(count, 3, generator=generator)
    side = 14 + draws[:, :1] * (size / 2 - 14)
    corner = draws[:, 1:] * (size - side)
    return torch.cat((corner, corner + side), 1)


def loss(outputs: tuple[Tensor, ...], targets: Tensor) -> Tensor:
    """Face or not on faces and others; offsets on faces and parts; landmarks on faces."""
    logits, offsets, *marks = (output.flatten(1) for output in outputs)
    kind = targets[:, 0]
    sure, face, some = kind < 2, kind == 1, kind > 0
    value = F.cross_entropy(logits[sure], kind[sure].long())
    value = value + 5 * F.mse_loss(offsets[some], targets[some, 1:5])
    for mark in marks:
        value = value + 5 * F.mse_loss(mark[face], targets[face, 5:15])
    return value


def face_accuracy(model: nn.Module, x: Tensor, targets: Tensor) -> float:
    model.eval()
    sure = targets[:, 0] < 2
    with torch.no_grad():
        answers = model(x[sure])[0].flatten(1).argmax(1)
    return float((answers == targets[sure, 0]).float().mean())


def score(unseen: list[Scene], found: list[Tensor]) -> float:
    """F1; all boxes are of one class."""
    return f1(
        (boxes, torch.zeros(len(boxes)), scene.boxes, torch.zeros(len(scene.boxes)))
        for scene, boxes in zip(unseen, found, strict=True)
    )


def linear_f1(mtcnn: ModuleType, split: Split, seen: list[Scene], unseen: list[Scene]) -> float:
    """The best threshold on 60 training scenes, judged on the test scenes."""
    sure = split.y[:, 0] < 2
    model = LogisticRegression(max_iter=500)
    model.fit(split.x[sure].flatten(1).numpy(), split.y[sure, 0].numpy())
    net = mtcnn.build(thresholds=(0.5, 0, 0))
    net.pnet = Linear(model)

    def found(chosen: list[Scene], threshold: float) -> list[Tensor]:
        net.thresholds = (threshold, 0, 0)
        kept = []
        for scene in chosen:
            with torch.no_grad():
                boxes, scores = net.propose(scene.image)
            kept.append(boxes[mtcnn.nms(boxes, scores, BASELINE_NMS)])
        return kept

    levels = (0.7, 0.8, 0.9, 0.95, 0.98, 0.99)
    best = max(levels, key=lambda level: score(seen[:60], found(seen[:60], level)))
    return score(unseen, found(unseen, best))


def mark_error(unseen: list[Scene], found: list[tuple[Tensor, Tensor, Tensor]]) -> float:
    """Mean distance of the landmarks of rightly found faces, in heights of the face."""
    distances = []
    for scene, (boxes, _, marks) in zip(unseen, found, strict=True):
        if len(boxes):
            shared, which = overlaps(boxes, scene.boxes).max(1)
            right, true = shared >= 0.5, scene.boxes[which]
            away = (marks - scene.marks[which]).norm(dim=2).mean(1) / (true[:, 3] - true[:, 1])
            distances.append(away[right])
    return float(torch.cat(distances).mean())
