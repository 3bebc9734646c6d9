"""CBAM-ResNet-50: first which channels matter, then which places.

Woo, Park, Lee and Kweon, "CBAM: Convolutional Block Attention Module", arXiv:1807.06521,
ECCV 2018. Channel attention puts the average and the maximum of each channel through one
shared two-layer network, sums, and takes a sigmoid; spatial attention convolves the mean
and the maximum over channels with one 7 x 7 kernel. Both scale the block's output before
the shortcut is added.

28,089,592 parameters; the paper says 28.09 million. That is SE-ResNet-50's
28,088,024 (the shared network has its layers) and 2 * 7 * 7 for each of 16 blocks. The
authors' code also normalises the spatial map, which the paper does not mention: 2 more a
block, hence pytorchcv's 28,089,624.

Trained (`python -m judge.models.train cbam_resnet`, seed 0) on digits scattered over 16 x 16:
accuracy 0.97, logistic regression on the pixels 0.20.
"""

import torch
import torch.nn.functional as F
from torch import nn

META = {
    "cbam_resnet": {
        "title": {"en": "CBAM-ResNet-50", "zh": "CBAM-ResNet-50（通道与空间注意力）"},
        "paper": "Woo, Park, Lee, Kweon: CBAM, Convolutional Block Attention Module (ECCV 2018)",
        "year": 2018,
        "parameters": 28_089_592,
        "input": "(n, 3, 224, 224)",
    },
}


def cbam(x, w1, b1, w2, b2, spatial_weight):
    """Attended x (n, c, h, w); w1 (r, c), w2 (c, r), spatial_weight (1, 2, k, k), k odd."""

    def shared(pooled):  # (n, c)
        return F.relu(pooled @ w1.T + b1) @ w2.T + b2  # (n, c)

    channel = torch.sigmoid(shared(x.mean((2, 3))) + shared(x.amax((2, 3))))  # (n, c)
    x = x * channel[:, :, None, None]  # (n, c, h, w)
    maps = torch.stack((x.mean(1), x.amax(1)), 1)  # (n, 2, h, w)
    padding = spatial_weight.shape[-1] // 2
    return x * torch.sigmoid(F.conv2d(maps, spatial_weight, padding=padding))  # (n, c, h, w)


class CBAM(nn.Module):
    """cbam with its shared network and its spatial kernel."""

    def __init__(self, channels, reduction, kernel=7):
        super().__init__()
        self.down = nn.Linear(channels, channels // reduction)
        self.up = nn.Linear(channels // reduction, channels)
        self.spatial = nn.Conv2d(2, 1, kernel, bias=False)

    def forward(self, x):  # (n, c, h, w)
        down, up = self.down, self.up
        return cbam(x, down.weight, down.bias, up.weight, up.bias, self.spatial.weight)


def conv_bn(c_in, c_out, kernel, stride=1):
    return nn.Sequential(
        nn.Conv2d(c_in, c_out, kernel, stride, kernel // 2, bias=False),
        nn.BatchNorm2d(c_out),
    )


class Block(nn.Module):
    """ResNet's bottleneck with attention behind its last convolution."""

    def __init__(self, c_in, width, stride, reduction):
        super().__init__()
        c_out = 4 * width
        self.reduce = conv_bn(c_in, width, 1)
        self.conv = conv_bn(width, width, 3, stride)
        self.expand = conv_bn(width, c_out, 1)
        self.attend = CBAM(c_out, reduction)
        same = c_in == c_out and stride == 1
        self.shortcut = nn.Identity() if same else conv_bn(c_in, c_out, 1, stride)

    def forward(self, x):  # (n, c_in, h, w)
        y = self.reduce(x).relu()  # (n, width, h, w)
        y = self.conv(y).relu()  # (n, width, h / stride, w / stride)
        y = self.attend(self.expand(y))  # (n, c_out, h / stride, w / stride)
        return (y + self.shortcut(x)).relu()


class CBAMResNet(nn.Module):
    """ResNet's stem, four stages, mean over the map, linear classifier."""

    def __init__(self, depths, width, reduction, classes, channels):
        super().__init__()
        self.stem = conv_bn(channels, width, 7, 2)
        self.pool = nn.MaxPool2d(3, 2, 1)
        self.stages = nn.ModuleList()
        c_in = width
        for stage, depth in enumerate(depths):
            blocks = []
            for index in range(depth):
                stride = 2 if stage > 0 and index == 0 else 1
                blocks.append(Block(c_in, width << stage, stride, reduction))
                c_in = 4 * (width << stage)
            self.stages.append(nn.Sequential(*blocks))
        self.classifier = nn.Linear(c_in, classes)
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")

    def forward(self, x):  # (n, channels, h, w)
        x = self.pool(self.stem(x).relu())  # (n, width, h / 4, w / 4)
        for stage in self.stages:
            x = stage(x)  # (n, c, 56, 56), 28, 14, 7 for 224 pixels
        return self.classifier(x.mean((2, 3)))  # (n, classes)


def build(name="cbam_resnet", **sizes):
    """The published size; any of CBAMResNet's arguments shrinks it."""
    published = {
        "depths": (3, 4, 6, 3),
        "width": 64,
        "reduction": 16,
        "classes": 1000,
        "channels": 3,
    }
    return CBAMResNet(**{**published, **sizes})


def example(name="cbam_resnet"):
    return (torch.randn(1, 3, 224, 224),)
