"""MTCNN's cascade, YOLO's and Fast R-CNN's heads, against slow and independent computations."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F
from model_checks import (
    assert_gradients_everywhere,
    assert_learns,
    assert_modes_differ,
    assert_only_differ_in,
    assert_samples_are_independent,
)
from torch import nn

from judge.models import load

mtcnn, heads = load("mtcnn"), load("yolo_head")
YOLO = {"c_in": 6, "width": 8, "hidden": 32, "grid": 3, "boxes": 2, "classes": 4}
RCNN = {"c_in": 6, "size": 3, "hidden": 16, "classes": 5, "scale": 1 / 4}
REGIONS = torch.tensor(
    [[0, 0, 0, 15, 11], [0, 4, 4, 20, 28], [1, 8, 8, 8, 8], [1, 0, 16, 200, 200], [1, 3, 2, 27, 9]]
).float()


def slow_iou(a, b):
    w = max(0.0, min(a[2], b[2]) - max(a[0], b[0]))
    h = max(0.0, min(a[3], b[3]) - max(a[1], b[1]))
    union = (a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - w * h
    return w * h / union if union > 0 else 0.0


def random_boxes(count):
    low = torch.rand(count, 2) * 10
    return torch.cat((low, low + torch.rand(count, 2) * 8), 1)


@pytest.mark.parametrize("module", [mtcnn, heads], ids=["mtcnn", "yolo_rcnn_heads"])
@pytest.mark.parametrize("threshold", [0.0, 0.3, 0.7, 1.0])
def test_nms_equals_the_slow_loop(module, threshold):
    torch.manual_seed(0)
    for count in (0, 1, 25):
        boxes, scores = random_boxes(count), (torch.rand(count) * 5).round()
        kept = []
        for index in sorted(range(count), key=lambda i: (-scores[i].item(), i)):
            one = boxes[index].tolist()
            if all(slow_iou(one, boxes[k].tolist()) <= threshold for k in kept):
                kept.append(index)
        assert module.nms(boxes, scores, threshold).tolist() == kept


def test_iou_equals_the_slow_loop():
    torch.manual_seed(0)
    a, b = random_boxes(6), torch.cat((random_boxes(4), torch.tensor([[1.0, 1, 1, 1]])))
    expected = [[slow_iou(one, other) for other in b.tolist()] for one in a.tolist()]
    torch.testing.assert_close(heads.iou(a[:, None], b), torch.tensor(expected))


def test_crop_of_whole_pixels_copies_them():
    image = torch.rand(3, 20, 30)
    found = mtcnn.crop(image, torch.tensor([[4.0, 6.0, 16.0, 18.0]]), 12)
    torch.testing.assert_close(found[0], image[:, 6:18, 4:16], atol=1e-5, rtol=1e-5)


def test_crop_outside_is_black_and_halving_averages():
    image = torch.rand(3, 24, 24)
    found = mtcnn.crop(image, torch.tensor([[-24.0, -24, 0, 0], [0, 0, 24, 24]]), 12)
    assert found[0].abs().max() == 0
    torch.testing.assert_close(found[1], F.avg_pool2d(image, 2), atol=1e-5, rtol=1e-5)


def test_calibrate_and_square():
    boxes = torch.tensor([[10.0, 20.0, 30.0, 60.0]])
    moved = mtcnn.calibrate(boxes, torch.tensor([[0.1, -0.1, 0.2, 0.05]]))
    torch.testing.assert_close(moved, torch.tensor([[12.0, 16.0, 34.0, 62.0]]))
    torch.testing.assert_close(mtcnn.square(boxes), torch.tensor([[0.0, 20.0, 40.0, 60.0]]))


def test_pnet_over_an_image_is_pnet_at_every_second_window():
    torch.manual_seed(0)
    net = mtcnn.build().eval()
    x = torch.randn(1, 3, 20, 26)
    whole = net.pnet(x)
    assert whole[0].shape == (1, 2, 5, 8)
    for row in range(5):
        for column in range(8):
            part = net.pnet(x[:, :, 2 * row : 2 * row + 12, 2 * column : 2 * column + 12])
            for all_of_it, here in zip(whole, part, strict=True):
                torch.testing.assert_close(
                    all_of_it[:, :, row, column], here[:, :, 0, 0], atol=1e-5, rtol=1e-4
                )


class Bright(nn.Module):
    """A stand-in for a network: a window is a face if it is bright; boxes stay as they are."""

    def __init__(self, scans=False, landmarks=False):
        super().__init__()
        self.scans, self.landmarks = scans, landmarks

    def forward(self, x):  # (n, 3, h, w)
        grey = x.mean(1)  # (n, h, w)
        mean = F.avg_pool2d(grey, 12, 2) if self.scans else grey.mean((1, 2))
        logit = 40 * (mean - 0.6)  # (n,) or (n, h', w')
        offsets = torch.zeros(len(x), 4, *logit.shape[1:])
        answer = torch.stack((-logit, logit), 1), offsets
        return (*answer, torch.full((len(x), 10), 0.5)) if self.landmarks else answer


def test_the_cascade_finds_bright_squares_of_any_size():
    net = mtcnn.build(smallest=14, factor=0.8)
    net.pnet, net.rnet, net.onet = Bright(scans=True), Bright(), Bright(landmarks=True)
    image = torch.zeros(3, 90, 110)
    truth = torch.tensor([[10.0, 12, 30, 32], [50, 30, 90, 70]])
    for x1, y1, x2, y2 in truth.int().tolist():
        image[:, y1:y2, x1:x2] = 1
    boxes, scores, marks = net.detect(image)
    overlaps = heads.iou(truth[:, None], boxes)
    assert (overlaps.amax(1) > 0.6).all()
    assert (overlaps.amax(0) > 0).all()
    assert (scores > 0.7).all()
    torch.testing.assert_close(marks[:, 0], (boxes[:, :2] + boxes[:, 2:]) / 2)
    apart = heads.iou(boxes[:, None], boxes) - torch.eye(len(boxes))
    assert (apart <= 0.5).all()


@pytest.mark.parametrize("size", [(8, 8), (19, 40), (30, 30)])
def test_nothing_is_found_in_darkness_or_in_an_image_smaller_than_a_face(size):
    net = mtcnn.build()
    net.pnet, net.rnet, net.onet = Bright(scans=True), Bright(), Bright(landmarks=True)
    boxes, scores, marks = net.detect(torch.zeros(3, *size))
    assert (boxes.shape, scores.shape, marks.shape) == ((0, 4), (0,), (0, 5, 2))


def yolo():
    torch.manual_seed(0)
    return heads.build("yolo_head", **YOLO), torch.randn(4, 6, 6, 6)


def test_yolo_decodes_what_was_encoded():
    """A grid written by hand, as the paper defines it, comes back as the boxes it was made of."""
    head, _ = yolo()
    truth = torch.tensor([[0.05, 0.1, 0.45, 0.3], [0.4, 0.5, 0.9, 1.0]])
    labels = [3, 1]
    out = torch.zeros(1, 3, 3, 14)
    for slot, (box, label) in enumerate(zip(truth, labels, strict=True)):
        x, y = ((box[:2] + box[2:]) / 2 * 3).tolist()
        row, column = int(y), int(x)
        values = [x - column, y - row, *(box[2:] - box[:2]).sqrt().tolist(), 0.9]
        out[0, row, column, 5 * slot : 5 * slot + 5] = torch.tensor(values)
        out[0, row, column, 10 + label] = 0.8
    [(boxes, scores, found)] = head.decode(out, threshold=0.5)
    order = torch.argsort(boxes[:, 0])
    torch.testing.assert_close(boxes[order], truth)
    assert found[order].tolist() == labels
    torch.testing.assert_close(scores, torch.tensor([0.72, 0.72]))


def test_yolo_thins_boxes_of_one_class_only():
    head, _ = yolo()
    out = torch.zeros(1, 3, 3, 14)
    out[0, 1, 1, :10] = torch.tensor([0.5, 0.5, 0.7, 0.7, 0.9] * 2)
    out[0, 1, 1, 10] = 1.0
    assert len(head.decode(out)[0][0]) == 1
    out[0, 1, 1, 11] = 1.0
    assert sorted(head.decode(out)[0][2].tolist()) == [0, 1]


def test_yolo_loss_is_zero_for_a_perfect_grid_and_counts_by_the_paper():
    head, _ = yolo()
    box = torch.tensor([[0.4, 0.4, 0.6, 0.64]])
    x, y = 0.5 * 3 - 1, 0.52 * 3 - 1
    out = torch.zeros(1, 3, 3, 14)
    out[0, 1, 1, :5] = torch.tensor([x, y, 0.2**0.5, 0.24**0.5, 1.0])
    out[0, 1, 1, 10 + 2] = 1.0
    targets = [(box, torch.tensor([2]))]
    assert head.loss(out, targets).item() == pytest.approx(0, abs=1e-6)
    out[0, 0, 0, 4] = 0.3  # an empty cell that is confident: 0.5 * 0.09
    out[0, 1, 1, 13] = 0.2  # a wrong class: 0.04
    assert head.loss(out, targets).item() == pytest.approx(0.085, abs=1e-6)


def test_yolo_is_sound():
    head, x = yolo()
    assert_samples_are_independent(head, x)
    assert_gradients_everywhere(head.train(), x)
    assert_modes_differ(head, x)
    assert_only_differ_in(head, (nn.Dropout,), x)
    targets = [(torch.tensor([[0.1, 0.1, 0.5, 0.4]]), torch.tensor([n])) for n in range(4)]
    head.eval()
    assert_learns(head, lambda: head.loss(head(x), targets), lr=3e-3)


def test_roi_pool_equals_the_slow_loop():
    torch.manual_seed(0)
    features = torch.randn(2, 6, 8, 8)
    found = heads.roi_pool(features, REGIONS, 3, 1 / 4)
    for region, pooled in zip(REGIONS.tolist(), found, strict=True):
        n, *edges = region
        x1, y1, x2, y2 = (min(max(round(edge / 4), 0), 7) for edge in edges)
        h, w = y2 - y1 + 1, x2 - x1 + 1
        for row in range(3):
            for column in range(3):
                rows = range(y1 + row * h // 3, y1 - (-(row + 1) * h // 3))
                columns = range(x1 + column * w // 3, x1 - (-(column + 1) * w // 3))
                cells = [features[int(n), :, y, x] for y in rows for x in columns]
                assert torch.equal(pooled[:, row, column], torch.stack(cells).amax(0))


def test_rcnn_head_is_sound():
    torch.manual_seed(0)
    head = heads.build("rcnn_head", **RCNN)
    features = torch.randn(2, 6, 8, 8)
    scores, boxes = head(features, REGIONS)
    assert (scores.shape, boxes.shape) == ((5, 5), (5, 20))
    assert_gradients_everywhere(head.eval(), features, REGIONS)
    assert_modes_differ(head, features, REGIONS)
    assert_only_differ_in(head, (nn.Dropout,), features, REGIONS)
    with torch.no_grad():
        part = head(features, REGIONS[:2])[0]
    torch.testing.assert_close(part, head(features, REGIONS)[0][:2])
    labels = torch.tensor([0, 1, 2, 3, 4])
    assert_learns(head, lambda: F.cross_entropy(head(features, REGIONS)[0], labels))


def test_mtcnn_networks_are_sound():
    torch.manual_seed(0)
    net = mtcnn.build()
    crops = [torch.randn(4, 3, size, size) for size in (12, 24, 48)]
    assert_gradients_everywhere(net, *crops)
    assert_samples_are_independent(net, *crops)
    assert_modes_differ(net, *crops, differ=False)
    labels = torch.tensor([0, 1, 0, 1])

    def loss():
        return sum(F.cross_entropy(answer[0].flatten(1), labels) for answer in net(*crops))

    assert_learns(net, loss, lr=3e-3)
