"""Two heads that turn a feature map into boxes: YOLO's in one look, R-CNN's a region at a time.

Redmon, Divvala, Girshick and Farhadi, "You Only Look Once", arXiv:1506.02640 (2015), CVPR
2016: each cell of a 7 x 7 grid predicts 2 boxes (x, y in the cell, square roots of width
and height in the image, confidence) and 20 class probabilities, 7 x 7 x 30 numbers.
Behind the 20 pretrained convolutions come four more of 1024 channels and two linear layers:
37,752,832 + 205,524,992 + 6,022,590 = 249,300,414 parameters.

Girshick, "Fast R-CNN", arXiv:1504.08083, ICCV 2015: each proposed region of VGG-16's map is
max-pooled to 7 x 7, then two linear layers of 4096, 21 class scores and a box for each:
102,764,544 + 16,781,312 + 86,037 + 344,148 = 119,976,041 parameters.

Trained (`python -m judge.models.train yolo_head`, seed 0) on two digits in a 32 x 32 canvas:
F1 of named boxes 0.78 at IoU 0.5, one linear map with the same loss 0.21. `rcnn_head` names
loosely cut digits with accuracy 0.90, logistic regression on the regions 0.55.
"""

import torch
import torch.nn.functional as F
from torch import nn

META = {
    "yolo_head": {
        "title": {"en": "YOLO v1 head", "zh": "YOLO v1 检测头（含解码）"},
        "paper": "Redmon, Divvala, Girshick, Farhadi: You Only Look Once (CVPR 2016)",
        "year": 2015,
        "parameters": 249_300_414,
        "input": "(n, 1024, 14, 14) features",
    },
    "rcnn_head": {
        "title": {"en": "Fast R-CNN head with RoI pooling", "zh": "Fast R-CNN 检测头（RoI 池化）"},
        "paper": "Girshick: Fast R-CNN (ICCV 2015)",
        "year": 2015,
        "parameters": 119_976_041,
        "input": "(n, 512, h, w) features, (r, 5) regions: image, x1, y1, x2, y2",
    },
}


def iou(box_a, box_b):
    """Intersection over union of boxes (..., 4) that broadcast; 0 where both lack area."""
    low = torch.maximum(box_a[..., :2], box_b[..., :2])
    high = torch.minimum(box_a[..., 2:], box_b[..., 2:])
    overlap = (high - low).clamp(min=0).prod(-1)
    area_a = (box_a[..., 2:] - box_a[..., :2]).prod(-1)
    area_b = (box_b[..., 2:] - box_b[..., :2]).prod(-1)
    union = area_a + area_b - overlap
    return torch.where(union > 0, overlap / union, torch.zeros_like(union))


def nms(boxes, scores, iou_threshold):
    """Kept indices, best score first; a box goes if its IoU with a kept one is above."""
    order = torch.sort(scores, descending=True, stable=True).indices
    overlaps = iou(boxes[:, None], boxes)  # (n, n)
    kept = []
    while len(order):
        best, order = order[0], order[1:]
        kept.append(int(best))
        order = order[overlaps[best, order] <= iou_threshold]
    return torch.tensor(kept, dtype=torch.long)


class YoloHead(nn.Module):
    """Four convolutions (the second halves the map), two linear layers, a grid of predictions."""

    def __init__(self, c_in=1024, width=1024, hidden=4096, grid=7, boxes=2, classes=20):
        super().__init__()
        self.grid, self.boxes, self.classes = grid, boxes, classes
        layers = []
        for stride in (1, 2, 1, 1):
            layers += [nn.Conv2d(c_in, width, 3, stride, 1), nn.LeakyReLU(0.1)]
            c_in = width
        self.convs = nn.Sequential(*layers)
        self.hidden = nn.Sequential(
            nn.Flatten(), nn.Linear(width * grid * grid, hidden), nn.LeakyReLU(0.1), nn.Dropout(0.5)
        )
        self.out = nn.Linear(hidden, grid * grid * (5 * boxes + classes))
        for conv in self.convs[::2]:
            nn.init.kaiming_normal_(conv.weight, a=0.1)

    def forward(self, x):  # (n, c_in, 2 grid, 2 grid)
        x = self.hidden(self.convs(x))  # (n, hidden)
        return self.out(x).view(-1, self.grid, self.grid, 5 * self.boxes + self.classes)

    def split(self, out):
        """Boxes (n, s, s, b, 4) in [0, 1] of the image, confidences (n, s, s, b), classes."""
        boxes, classes = out.split((5 * self.boxes, self.classes), -1)
        x, y, w, h, confidence = boxes.unflatten(-1, (self.boxes, 5)).unbind(-1)
        cells = torch.arange(self.grid, dtype=out.dtype)
        x = (x + cells[:, None]) / self.grid  # the column moves along the third axis
        y = (y + cells[:, None, None]) / self.grid
        half_w, half_h = w.square() / 2, h.square() / 2
        corners = torch.stack((x - half_w, y - half_h, x + half_w, y + half_h), -1)
        return corners, confidence, classes

    def decode(self, out, threshold=0.2, iou_threshold=0.5):
        """For each image boxes (m, 4), scores (m,), labels (m,), thinned class by class."""
        found = []
        for corners, confidence, classes in zip(*self.split(out), strict=True):
            scores = confidence[..., None] * classes[:, :, None]  # (s, s, b, classes)
            *place, label = torch.nonzero(scores > threshold, as_tuple=True)
            boxes, scores = corners[tuple(place)].clamp(0, 1), scores[(*place, label)]
            # classes are moved apart so that one pass only compares boxes of the same class
            kept = nms(boxes + 2 * label[:, None], scores, iou_threshold)
            found.append((boxes[kept], scores[kept], label[kept]))
        return found

    def loss(self, out, targets, coord=5.0, empty=0.5):
        """YOLO's sum of squares. targets: for each image boxes (m, 4) in [0, 1] and labels (m,).

        The cell of an object's centre answers for it, with the box that overlaps it most.
        """
        image = torch.tensor([n for n, (boxes, _) in enumerate(targets) for _ in boxes])
        boxes = torch.cat([boxes for boxes, _ in targets])  # (m, 4)
        labels = torch.cat([labels for _, labels in targets])  # (m,)
        corners, confidence, classes = self.split(out)
        raw = out[..., : 5 * self.boxes].unflatten(-1, (self.boxes, 5))
        centre = (boxes[:, :2] + boxes[:, 2:]) / 2 * self.grid  # (m, 2)
        column, row = centre.long().clamp(max=self.grid - 1).T
        overlaps = iou(corners[image, row, column].detach(), boxes[:, None])  # (m, b)
        shared, best = overlaps.max(1)
        at = image, row, column, best
        inside = centre - torch.stack((column, row), 1)
        aim = torch.cat((inside, (boxes[:, 2:] - boxes[:, :2]).sqrt()), 1)  # (m, 4)
        right = F.one_hot(labels, self.classes)  # (m, classes)
        total = coord * (raw[at][:, :4] - aim).square().sum()
        total = total + (confidence[at] - shared).square().sum()
        total = total + (classes[image, row, column] - right).square().sum()
        unused = torch.ones_like(confidence)
        unused[at] = 0
        return (total + empty * (confidence.square() * unused).sum()) / len(out)


def roi_pool(features, regions, size, scale):
    """Max over a grid of each region: features (n, c, h, w), regions (r, 5): (r, c, size, size).

    Regions are (image, x1, y1, x2, y2) in pixels; edges are rounded to map cells, both ends in.
    """
    h, w = features.shape[2:]
    pooled = []
    for region in regions:
        x1, y1, x2, y2 = (region[1:] * scale).round().long().tolist()
        x1, y1 = min(max(x1, 0), w - 1), min(max(y1, 0), h - 1)
        x2, y2 = min(max(x2, x1), w - 1), min(max(y2, y1), h - 1)
        part = features[int(region[0]), :, y1 : y2 + 1, x1 : x2 + 1]  # (c, h', w')
        pooled.append(F.adaptive_max_pool2d(part, size))
    return torch.stack(pooled)


class RCNNHead(nn.Module):
    """RoI pooling, two linear layers, class scores and a box refinement for each class."""

    def __init__(self, c_in=512, size=7, hidden=4096, classes=21, scale=1 / 16):
        super().__init__()
        self.size, self.scale = size, scale
        self.body = nn.Sequential(
            *(nn.Flatten(), nn.Linear(c_in * size * size, hidden), nn.ReLU(), nn.Dropout(0.5)),
            *(nn.Linear(hidden, hidden), nn.ReLU(), nn.Dropout(0.5)),
        )
        self.classifier = nn.Linear(hidden, classes)
        self.boxes = nn.Linear(hidden, 4 * classes)

    def forward(self, features, regions):  # (n, c_in, h, w), (r, 5)
        pooled = roi_pool(features, regions, self.size, self.scale)  # (r, c_in, size, size)
        x = self.body(pooled)  # (r, hidden)
        return self.classifier(x), self.boxes(x)  # (r, classes), (r, 4 classes)


def build(name="yolo_head", **sizes):
    """``yolo_head`` or ``rcnn_head`` at the published size; keywords shrink it."""
    return {"yolo_head": YoloHead, "rcnn_head": RCNNHead}[name](**sizes)


def example(name="yolo_head"):
    if name == "yolo_head":
        return (torch.randn(1, 1024, 14, 14),)
    return torch.randn(1, 512, 14, 14), torch.tensor([[0.0, 32.0, 16.0, 200.0, 180.0]])
