"""MTCNN: three small networks in a cascade find faces and their five landmarks.

Zhang, Zhang, Li and Qiao, "Joint Face Detection and Alignment using Multi-task Cascaded
Convolutional Networks", arXiv:1604.02878, IEEE Signal Processing Letters 2016. P-Net looks
through a 12 x 12 window at every second pixel of an image pyramid; R-Net looks again at
24 x 24 what P-Net kept; O-Net decides at 48 x 48 and places the landmarks. Between stages
each box is calibrated by its regressed offsets, thinned by NMS and squared.

6,632 + 100,178 + 389,040 = 495,850 parameters, with PReLU (one slope a channel) and the landmark
output in O-Net alone, as in the authors' released models; OpenVINO's zoo gives 0.007, 0.1
and 0.389 million. Pools round up, as Caffe's do.

Trained (`python -m judge.models.train mtcnn`, seed 0) on drawn faces in clutter:
F1 0.99 at IoU 0.5, landmarks off by 0.02 of a face's height; logistic regression over the
same pyramid 0.23.
"""

import torch
import torch.nn.functional as F
from torch import nn

META = {
    "mtcnn": {
        "title": {"en": "MTCNN, the whole cascade", "zh": "MTCNN 人脸检测级联（P-、R-、O-Net）"},
        "paper": "Zhang, Zhang, Li, Qiao: Joint Face Detection and Alignment (SPL 2016)",
        "year": 2016,
        "parameters": 495_850,
        "input": "(n, 3, 12, 12), (n, 3, 24, 24), (n, 3, 48, 48) crops; detect: (3, h, w)",
    },
}


def conv(c_in, c_out, kernel):
    return nn.Sequential(nn.Conv2d(c_in, c_out, kernel), nn.PReLU(c_out))


def pool(kernel):
    return nn.MaxPool2d(kernel, 2, ceil_mode=True)


class PNet(nn.Module):
    """Fully convolutional: face logits and box offsets for every 12 x 12 window at stride 2."""

    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(conv(3, 10, 3), pool(2), conv(10, 16, 3), conv(16, 32, 3))
        self.face, self.box = nn.Conv2d(32, 2, 1), nn.Conv2d(32, 4, 1)

    def forward(self, x):  # (n, 3, h, w)
        x = self.body(x)  # (n, 32, (h - 10) / 2, (w - 10) / 2)
        return self.face(x), self.box(x)  # (n, 2, ...), (n, 4, ...)


class RNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(
            *(conv(3, 28, 3), pool(3), conv(28, 48, 3), pool(3), conv(48, 64, 2)),
            *(nn.Flatten(), nn.Linear(576, 128), nn.PReLU(128)),
        )
        self.face, self.box = nn.Linear(128, 2), nn.Linear(128, 4)

    def forward(self, x):  # (n, 3, 24, 24)
        x = self.body(x)  # (n, 128)
        return self.face(x), self.box(x)  # (n, 2), (n, 4)


class ONet(nn.Module):
    def __init__(self):
        super().__init__()
        self.body = nn.Sequential(
            *(conv(3, 32, 3), pool(3), conv(32, 64, 3), pool(3), conv(64, 64, 3), pool(2)),
            *(conv(64, 128, 2), nn.Flatten(), nn.Linear(1152, 256), nn.PReLU(256)),
        )
        self.face, self.box = nn.Linear(256, 2), nn.Linear(256, 4)
        self.landmarks = nn.Linear(256, 10)

    def forward(self, x):  # (n, 3, 48, 48)
        x = self.body(x)  # (n, 256)
        return self.face(x), self.box(x), self.landmarks(x)  # (n, 2), (n, 4), (n, 10)


def nms(boxes, scores, iou_threshold):
    """Kept indices, best score first; a box goes if its IoU with a kept one is above."""
    order = torch.sort(scores, descending=True, stable=True).indices
    x1, y1, x2, y2 = boxes.unbind(1)
    areas = (x2 - x1) * (y2 - y1)
    kept = []
    while len(order):
        best, rest = order[0], order[1:]
        kept.append(int(best))
        w = torch.minimum(x2[best], x2[rest]) - torch.maximum(x1[best], x1[rest])
        h = torch.minimum(y2[best], y2[rest]) - torch.maximum(y1[best], y1[rest])
        overlap = w.clamp(min=0) * h.clamp(min=0)
        union = areas[best] + areas[rest] - overlap
        iou = torch.where(union > 0, overlap / union, 0)
        order = rest[iou <= iou_threshold]
    return torch.tensor(kept, dtype=torch.long)


def calibrate(boxes, offsets):
    """Move each edge of boxes (n, 4) by its offset, in widths and heights of the box."""
    sides = boxes[:, 2:] - boxes[:, :2]  # (n, 2)
    return boxes + offsets * sides.repeat(1, 2)


def square(boxes):
    """The square around each box's centre with its longer side."""
    half = (boxes[:, 2:] - boxes[:, :2]).amax(1, keepdim=True) / 2  # (n, 1)
    centre = (boxes[:, :2] + boxes[:, 2:]) / 2  # (n, 2)
    return torch.cat((centre - half, centre + half), 1)


def crop(image, boxes, size):
    """Boxes (n, 4) of image (3, h, w), bilinear, outside black: (n, 3, size, size)."""
    h, w = image.shape[1:]
    steps = (torch.arange(size) + 0.5) / size
    at = boxes[:, None, :2] + steps[:, None] * (boxes[:, None, 2:] - boxes[:, None, :2])
    at = at * 2 / torch.tensor([w, h]) - 1  # (n, size, 2), the image spans [-1, 1]
    grid = torch.stack(
        (at[:, None, :, 0].expand(-1, size, -1), at[:, :, None, 1].expand(-1, -1, size)), 3
    )  # (n, size, size, 2)
    images = image.expand(len(boxes), -1, -1, -1)
    return F.grid_sample(images, grid, align_corners=False)


class MTCNN(nn.Module):
    """forward runs the three networks on crops (as in training), detect the cascade."""

    def __init__(self, thresholds=(0.6, 0.7, 0.7), smallest=20, factor=0.709):
        super().__init__()
        self.pnet, self.rnet, self.onet = PNet(), RNet(), ONet()
        self.thresholds, self.smallest, self.factor = thresholds, smallest, factor

    def forward(self, small, middle, large):
        return self.pnet(small), self.rnet(middle), self.onet(large)

    @torch.no_grad()
    def detect(self, image):  # (3, h, w), values about [-1, 1]
        """Boxes (n, 4), scores (n,), landmarks (n, 5, 2) in pixels."""
        boxes, _ = self.propose(image)
        boxes, _, _ = self.refine(self.rnet, image, boxes, 24, self.thresholds[1])
        boxes, scores, marks = self.refine(self.onet, image, boxes, 48, self.thresholds[2])
        return boxes, scores, marks

    def propose(self, image):
        """P-Net over the pyramid: from faces of ``smallest`` pixels up to the whole image."""
        scale = 12 / self.smallest
        found = [(image.new_zeros(0, 4), image.new_zeros(0))]
        while min(image.shape[1:]) * scale >= 12:
            size = [round(side * scale) for side in image.shape[1:]]
            level = F.interpolate(image[None], size, mode="bilinear", antialias=True)
            logits, offsets = self.pnet(level)
            scores = logits[0].softmax(0)[1]  # (h', w')
            y, x = torch.nonzero(scores > self.thresholds[0], as_tuple=True)
            corner = 2 * torch.stack((x, y), 1)  # (m, 2), P-Net's stride is 2
            boxes = torch.cat((corner, corner + 12), 1) / scale  # (m, 4)
            boxes, scores = calibrate(boxes, offsets[0][:, y, x].T), scores[y, x]
            kept = nms(boxes, scores, 0.5)
            found.append((boxes[kept], scores[kept]))
            scale *= self.factor
        boxes, scores = (torch.cat(parts) for parts in zip(*found, strict=True))
        kept = nms(boxes, scores, 0.7)
        return boxes[kept], scores[kept]

    def refine(self, net, image, boxes, size, threshold):
        """Look again at squared boxes: those still above the threshold, calibrated and thinned."""
        boxes = square(boxes)
        logits, offsets, *marks = net(crop(image, boxes, size))
        scores = logits.softmax(1)[:, 1]
        sides = (boxes[:, 2:] - boxes[:, :2])[:, None]  # (n, 1, 2)
        marks = [boxes[:, None, :2] + mark.view(-1, 5, 2) * sides for mark in marks]
        boxes = calibrate(boxes, offsets)
        passed = torch.nonzero(scores > threshold)[:, 0]
        kept = passed[nms(boxes[passed], scores[passed], 0.5)]
        return boxes[kept], scores[kept], marks[0][kept] if marks else None


def build(name="mtcnn", **options):
    """The released sizes; ``thresholds``, ``smallest`` and ``factor`` steer the cascade."""
    return MTCNN(**options)


def example(name="mtcnn"):
    return tuple(torch.randn(1, 3, size, size) for size in (12, 24, 48))
