"""MobileNet v1: a convolution split into one that mixes pixels and one that mixes channels.

Howard and others, "MobileNets: Efficient Convolutional Neural Networks for Mobile Vision
Applications", arXiv:1704.04861 (2017). A k x k convolution from c to d channels costs
c * d * k * k weights; a depthwise k x k (one filter a channel) and a pointwise 1 x 1 after it
cost c * k * k + c * d, eight to nine times less for k = 3.

4,231,976 parameters at width 1.0 and 1000 classes (the paper's 4.2 million, pytorchcv
counts the same; Keras lists 4,253,864 with the norms' 21,888 running values). 224 pixels
shrink to 7.

Trained (`python -m judge.models.train mobilenet`, seed 0) on digits scattered over 16 x 16:
accuracy 0.98, logistic regression on the pixels 0.20.
"""

import torch
from torch import nn

META = {
    "mobilenet": {
        "title": {"en": "MobileNet v1", "zh": "MobileNet v1（深度可分离卷积）"},
        "paper": "Howard and others: MobileNets, Efficient CNNs for Mobile Vision (2017)",
        "year": 2017,
        "parameters": 4_231_976,
        "input": "(n, 3, 224, 224)",
    },
}

# (channels out, stride) of the thirteen separable blocks at width 1.0
BLOCKS = (
    (64, 1),
    (128, 2),
    (128, 1),
    (256, 2),
    (256, 1),
    (512, 2),
    *((512, 1),) * 5,
    (1024, 2),
    (1024, 1),
)


def parameter_counts(c_in, c_out, k):
    """Weights of a standard and of a depthwise-separable k x k convolution, no biases."""
    return c_in * c_out * k * k, c_in * k * k + c_in * c_out


def conv_bn_relu(c_in, c_out, kernel, stride=1, groups=1):
    return nn.Sequential(
        nn.Conv2d(c_in, c_out, kernel, stride, kernel // 2, groups=groups, bias=False),
        nn.BatchNorm2d(c_out, eps=1e-3),
        nn.ReLU6(),
    )


class Separable(nn.Module):
    """Depthwise 3 x 3, then pointwise 1 x 1, each with norm and ReLU6."""

    def __init__(self, c_in, c_out, stride):
        super().__init__()
        self.depthwise = conv_bn_relu(c_in, c_in, 3, stride, groups=c_in)
        self.pointwise = conv_bn_relu(c_in, c_out, 1)

    def forward(self, x):  # (n, c_in, h, w)
        return self.pointwise(self.depthwise(x))  # (n, c_out, h / stride, w / stride)


class MobileNet(nn.Module):
    """A full convolution, thirteen separable blocks, mean over the map, linear classifier."""

    def __init__(self, width, blocks, classes, channels, dropout):
        super().__init__()
        c_in = int(32 * width)
        self.stem = conv_bn_relu(channels, c_in, 3, 2)
        self.blocks = nn.ModuleList()
        for c_out, stride in blocks:
            self.blocks.append(Separable(c_in, int(c_out * width), stride))
            c_in = int(c_out * width)
        self.dropout = nn.Dropout(dropout)
        self.classifier = nn.Linear(c_in, classes)

    def forward(self, x):  # (n, channels, h, w)
        x = self.stem(x)  # (n, 32, h / 2, w / 2)
        for block in self.blocks:
            x = block(x)
        x = x.mean((2, 3))  # (n, 1024)
        return self.classifier(self.dropout(x))  # (n, classes)


def build(name="mobilenet", **sizes):
    """Width 1.0; any of MobileNet's arguments shrinks it."""
    published = {"width": 1.0, "blocks": BLOCKS, "classes": 1000, "channels": 3, "dropout": 0.001}
    return MobileNet(**{**published, **sizes})


def example(name="mobilenet"):
    return (torch.randn(1, 3, 224, 224),)
