"""ShuffleNet v1: grouped 1 x 1 convolutions, and a shuffle so that the groups talk.

Zhang, Zhou, Lin and Sun, "ShuffleNet: An Extremely Efficient Convolutional Neural Network
for Mobile Devices", arXiv:1707.01083 (2017), CVPR 2018. In small networks the 1 x 1
convolutions cost most, so they are grouped; a group would then never see the others'
channels, so the channels are dealt out anew in between.

Three groups, width 1: 240, 480, 960 channels, maps of 28, 14 and 7 pixels for 224 (the
paper's table 1). As in the paper the first 1 x 1 of stage 2 is not grouped, having only 24
channels. 1,865,728 parameters, as pytorchcv's shufflenet_g3_w1.

Trained (`python -m judge.models.train shufflenet`, seed 0) on digits scattered over 16 x 16:
accuracy 0.87, logistic regression on the pixels 0.20.
"""

import torch
import torch.nn.functional as F
from torch import nn

META = {
    "shufflenet": {
        "title": {"en": "ShuffleNet v1, 3 groups", "zh": "ShuffleNet v1（3 组，通道混洗）"},
        "paper": "Zhang, Zhou, Lin, Sun: ShuffleNet, an Extremely Efficient CNN (CVPR 2018)",
        "year": 2017,
        "parameters": 1_865_728,
        "input": "(n, 3, 224, 224)",
    },
}


def channel_shuffle(x, groups):
    """Channel i of group g moves to place i * groups + g: x (n, c, h, w), groups divides c."""
    n, c, h, w = x.shape
    x = x.reshape(n, groups, c // groups, h, w)  # (n, g, c / g, h, w)
    return x.transpose(1, 2).reshape(n, c, h, w)  # (n, c, h, w)


def conv_bn(c_in, c_out, kernel, stride=1, groups=1):
    return nn.Sequential(
        nn.Conv2d(c_in, c_out, kernel, stride, kernel // 2, groups=groups, bias=False),
        nn.BatchNorm2d(c_out),
    )


class Unit(nn.Module):
    """1 x 1 grouped, shuffle, 3 x 3 depthwise, 1 x 1 grouped; added to the input.

    With stride 2 the input is averaged down and concatenated instead, which is where the
    width grows.
    """

    def __init__(self, c_in, c_out, stride, groups, groups_in):
        super().__init__()
        self.groups, self.stride = groups, stride
        middle = c_out // 4
        self.reduce = conv_bn(c_in, middle, 1, groups=groups_in)
        self.depthwise = conv_bn(middle, middle, 3, stride, groups=middle)
        self.expand = conv_bn(middle, c_out - c_in if stride == 2 else c_out, 1, groups=groups)

    def forward(self, x):  # (n, c_in, h, w)
        y = self.reduce(x).relu()  # (n, c_out / 4, h, w)
        y = channel_shuffle(y, self.groups)
        y = self.expand(self.depthwise(y))
        if self.stride == 1:
            return (x + y).relu()  # (n, c_out, h, w)
        x = F.avg_pool2d(x, 3, 2, 1)  # (n, c_in, h / 2, w / 2)
        return torch.cat((x, y), 1).relu()  # (n, c_out, h / 2, w / 2)


class ShuffleNet(nn.Module):
    """Stem, three stages that start with stride 2, mean over the map, linear classifier."""

    def __init__(self, groups, widths, depths, stem, classes, channels):
        super().__init__()
        self.stem = conv_bn(channels, stem, 3, 2)
        self.pool = nn.MaxPool2d(3, 2, 1)
        self.stages = nn.ModuleList()
        c_in = stem
        for width, depth in zip(widths, depths, strict=True):
            units = []
            for index in range(depth):
                first = len(self.stages) == 0 and index == 0
                stride = 2 if index == 0 else 1
                units.append(Unit(c_in, width, stride, groups, 1 if first else groups))
                c_in = width
            self.stages.append(nn.Sequential(*units))
        self.classifier = nn.Linear(c_in, classes)

    def forward(self, x):  # (n, channels, h, w)
        x = self.pool(self.stem(x).relu())  # (n, 24, h / 4, w / 4)
        for stage in self.stages:
            x = stage(x)  # (n, 240, 28, 28), (n, 480, 14, 14), (n, 960, 7, 7) for 224
        return self.classifier(x.mean((2, 3)))  # (n, classes)


def build(name="shufflenet", **sizes):
    """Three groups at width 1; any of ShuffleNet's arguments shrinks it."""
    published = {
        "groups": 3,
        "widths": (240, 480, 960),
        "depths": (4, 8, 4),
        "stem": 24,
        "classes": 1000,
        "channels": 3,
    }
    return ShuffleNet(**{**published, **sizes})


def example(name="shufflenet"):
    return (torch.randn(1, 3, 224, 224),)
